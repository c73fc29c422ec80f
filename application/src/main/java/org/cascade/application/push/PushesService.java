package org.cascade.application.push;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;

/** Reads pushes, and cancels them. */
public final class PushesService implements Pushes, CancelPush {
  private final PushJobs jobs;
  private final ProgressFeed progress;

  @Inject
  public PushesService(PushJobs jobs, ProgressFeed progress) {
    this.jobs = jobs;
    this.progress = progress;
  }

  @Override
  public PushJob get(JobId id) {
    return jobs.find(id).orElseThrow(() -> notFound(id));
  }

  @Override
  public List<PushJob> list(Optional<JobId> before, int limit) {
    return jobs.list(before, limit);
  }

  @Override
  public PushTotals totals(JobId id) {
    return jobs.totals(id);
  }

  @Override
  public ItemPage items(JobId id, ItemPage.ItemPosition after, int limit) {
    get(id);
    return jobs.items(id, after, limit);
  }

  @Override
  public PushJob cancel(JobId id) {
    PushJob job = get(id);
    if (!jobs.requestCancel(id)) {
      throw CascadeException.of(
          ErrorReason.PUSH_ENDED, "push " + id.value() + " has ended as " + get(id).state());
    }
    progress.changed(id);
    return jobs.find(id).orElse(job);
  }

  static CascadeException notFound(JobId id) {
    return CascadeException.of(ErrorReason.PUSH_NOT_FOUND, "there is no push " + id.value());
  }
}
