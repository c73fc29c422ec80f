package org.cascade.grpc.call;

import io.grpc.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cascade.application.Patience;

/** The deadline of a call; nobody waits for one that was cancelled. */
public final class CallPatience implements Patience {
  @Override
  public Optional<Duration> left() {
    Context call = Context.current();
    return call.isCancelled()
        ? Optional.of(Duration.ZERO)
        : Optional.ofNullable(call.getDeadline())
            .map(deadline -> Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)));
  }
}
