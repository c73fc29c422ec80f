package org.cascade.grpc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.push.CancelPush;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PreviewPush;
import org.cascade.application.push.PushAllCourseMasters;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.Pushes;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPush;
import org.cascade.application.push.WatchPush;

/** The use cases of one push, told by the test how it stands. */
public final class FakePushes
    implements PushAllCourseMasters, SubmitPush, PreviewPush, WatchPush, Pushes, CancelPush {
  public final List<Submission> submitted = new ArrayList<>();
  public final List<Submission> pushedAll = new ArrayList<>();
  public final List<JobId> cancelled = new ArrayList<>();
  public final CountDownLatch aWatchIsClosed = new CountDownLatch(1);
  public PushJob job = Samples.running(0);
  public List<PushJob> jobs = List.of();
  public Supplier<PushTotals> totals = Samples::totals;
  public Function<PushRequest, Preview> previews = request -> FakePreview.of(0, 0);
  public Optional<RuntimeException> refusal = Optional.empty();
  public Function<ItemPosition, ItemPage> items =
      after -> new ItemPage(List.of(), Optional.empty());

  private final List<Following> watches = new CopyOnWriteArrayList<>();

  private final class Following implements Watch {
    private final Consumer<PushJob> listener;

    Following(Consumer<PushJob> listener) {
      this.listener = listener;
    }

    @Override
    public void close() {
      watches.remove(this);
      aWatchIsClosed.countDown();
    }
  }

  /** The push now stands so; watchers are told. */
  public void tell(PushJob newJob) {
    job = newJob;
    watches.forEach(watch -> watch.listener.accept(newJob));
  }

  public int watchers() {
    return watches.size();
  }

  @Override
  public PushJob pushAll(Submission submission) {
    pushedAll.add(submission);
    return submit(submission);
  }

  @Override
  public PushJob submit(Submission submission) {
    refuse();
    submitted.add(submission);
    return job;
  }

  @Override
  public Preview preview(PushRequest request) {
    refuse();
    return previews.apply(request);
  }

  @Override
  public Watch watch(JobId id, Consumer<PushJob> listener) {
    Following watch = new Following(listener);
    listener.accept(get(id));
    watches.add(watch);
    return watch;
  }

  @Override
  public PushJob get(JobId id) {
    refuse();
    if (!id.equals(job.id())) {
      throw CascadeException.of(ErrorReason.PUSH_NOT_FOUND, "there is no push " + id.value());
    }
    return job;
  }

  @Override
  public List<PushJob> list(Optional<JobId> before, int limit) {
    return jobs.stream()
        .filter(listed -> before.map(id -> listed.id().value() < id.value()).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public PushTotals totals(JobId id) {
    return totals.get();
  }

  @Override
  public ItemPage items(JobId id, ItemPosition after, int limit) {
    return items.apply(after);
  }

  @Override
  public PushJob cancel(JobId id) {
    refuse();
    cancelled.add(id);
    return job;
  }

  private void refuse() {
    refusal.ifPresent(
        failure -> {
          throw failure;
        });
  }
}
