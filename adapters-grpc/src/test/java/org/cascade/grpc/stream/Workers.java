package org.cascade.grpc.stream;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.Executor;

/** Workers for tests. */
public final class Workers {
  private Workers() {}

  /** Work is done at once by whoever gives it: what a test sees does not depend on threads. */
  public static StreamWorkers direct() {
    Executor atOnce = MoreExecutors.directExecutor();
    return new StreamWorkers(atOnce, atOnce);
  }
}
