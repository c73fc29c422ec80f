package org.cascade.grpc.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cascade.application.push.PushScope;
import org.cascade.application.report.Report;

/** A report of so many steps, which counts the steps that were read. */
public final class FakeReport<R, T> implements Report<R, T> {
  private final PushScope scope;
  private final int steps;
  private final IntFunction<List<R>> rows;
  private final T totals;
  private int read;

  public FakeReport(PushScope scope, int steps, IntFunction<List<R>> rows, T totals) {
    this.scope = scope;
    this.steps = steps;
    this.rows = rows;
    this.totals = totals;
  }

  public int stepsRead() {
    return read;
  }

  @Override
  public PushScope scope() {
    return scope;
  }

  @Override
  public Optional<List<R>> next() {
    if (read == steps) {
      return Optional.empty();
    }
    read++;
    return Optional.of(rows.apply(read));
  }

  /** They are final only when all has been read, as is promised of a report. */
  @Override
  public T totals() {
    if (read < steps) {
      throw new IllegalStateException("asked for totals after %d steps".formatted(read));
    }
    return totals;
  }
}
