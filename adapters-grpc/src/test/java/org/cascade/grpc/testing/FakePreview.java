package org.cascade.grpc.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushTotals;

/** A preview of so many steps, which counts the steps that were read. */
public final class FakePreview implements Preview {
  private final PushScope scope;
  private final int steps;
  private final IntFunction<List<PushItem>> items;
  private int read;

  public FakePreview(PushScope scope, int steps, IntFunction<List<PushItem>> items) {
    this.scope = scope;
    this.steps = steps;
    this.items = items;
  }

  /** One course and one item a step. */
  public static FakePreview of(int steps, int skipped) {
    return new FakePreview(
        Samples.scope(steps, skipped), steps, step -> List.of(Samples.item(step)));
  }

  public int stepsRead() {
    return read;
  }

  @Override
  public PushScope scope() {
    return scope;
  }

  @Override
  public Optional<Step> next() {
    if (read == steps) {
      return Optional.empty();
    }
    read++;
    return Optional.of(new Step(items.apply(read)));
  }

  @Override
  public CourseCounts courses() {
    return new CourseCounts(steps - read, 0, read, 0, scope.skipped().size(), 0);
  }

  @Override
  public PushTotals totals() {
    return Samples.totals();
  }
}
