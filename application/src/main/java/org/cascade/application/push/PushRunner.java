package org.cascade.application.push;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;

/**
 * Works on a job range by range. All it knows is in the job's rows, so any runner can go on where
 * another one stopped.
 */
public final class PushRunner implements RunPush {
  private static final Logger LOG = System.getLogger(PushRunner.class.getName());

  private final PushJobs jobs;
  private final ProgressFeed progress;
  private final PushSettings settings;
  private final RangePusher ranges;
  private volatile boolean stopping;

  @Inject
  public PushRunner(
      PushJobs jobs, LinkedCourses courses, ProgressFeed progress, PushSettings settings) {
    this.jobs = jobs;
    this.progress = progress;
    this.settings = settings;
    this.ranges = new RangePusher(courses, jobs);
  }

  @Override
  public void run(JobId id) {
    Optional<JobLease> lease = jobs.take(id);
    if (lease.isEmpty()) {
      return;
    }
    progress.changed(id);
    LOG.log(Level.INFO, "push %d is worked, epoch %d".formatted(id.value(), lease.get().epoch()));
    try {
      work(lease.get());
      jobs.find(id).ifPresent(PushRunner::logEnd);
    } catch (LeaseLostException lost) {
      LOG.log(Level.INFO, lost.getMessage());
    } catch (DatabaseUnavailableException unavailable) {
      throw unavailable;
    } catch (RuntimeException unexpected) {
      abort(lease.get(), unexpected);
    }
    progress.changed(id);
  }

  private static void logEnd(PushJob job) {
    LOG.log(
        Level.INFO, "push %d is %s: %s".formatted(job.id().value(), job.state(), job.courses()));
  }

  @Override
  public void stop() {
    stopping = true;
  }

  private void abort(JobLease lease, RuntimeException unexpected) {
    String errorId = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR,
        "push %d failed, error %s".formatted(lease.job().value(), errorId),
        unexpected);
    jobs.abort(lease, errorId);
  }

  private void work(JobLease lease) {
    PushTerms terms = jobs.find(lease.job()).orElseThrow().terms();
    ExecutorService workers = Executors.newFixedThreadPool(settings.workers());
    try {
      List<CompletableFuture<Void>> working =
          IntStream.range(0, settings.workers())
              .mapToObj(worker -> CompletableFuture.runAsync(() -> drain(lease, terms), workers))
              .toList();
      CompletableFuture.allOf(working.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      workers.shutdown();
    }
    if (!stopping) {
      jobs.finish(lease);
    }
  }

  private void drain(JobLease lease, PushTerms terms) {
    while (!stopping) {
      Optional<CourseRange> next = jobs.nextRange(lease);
      if (next.isEmpty()) {
        return;
      }
      push(lease, terms, next.get());
      progress.changed(lease.job());
    }
  }

  private void push(JobLease lease, PushTerms terms, CourseRange range) {
    Map<CourseId, NumberDecision> numbers = Map.of();
    if (terms.pushes(CourseAttribute.NUMBER)) {
      jobs.planNumbers(
          lease,
          range.calendar(),
          calendar -> NumberPlan.of(calendar.present(), calendar.wanted()));
      numbers = jobs.numberDecisions(lease, range);
    }
    ranges.push(lease, range, new PushPlanner(terms, numbers));
  }
}
