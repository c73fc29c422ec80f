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
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;

/**
 * Works on a job range by range, or on several ranges at once where little is to be done. All it
 * knows is in the job's rows, so any runner can go on where another one stopped.
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
    Stride stride = new Stride(settings.workers());
    while (!stopping) {
      List<CourseRange> next = jobs.nextRanges(lease, stride.next());
      if (next.isEmpty()) {
        return;
      }
      CoursePlanner planner = new PushPlanner(terms, numbers(lease, terms, next));
      stride.pushed(next.size(), push(lease, next, planner));
    }
  }

  private Map<CourseId, NumberDecision> numbers(
      JobLease lease, PushTerms terms, List<CourseRange> next) {
    return terms.pushes(CourseAttribute.NUMBER)
        ? jobs.planNumbers(
            lease, next, calendar -> NumberPlan.of(calendar.present(), calendar.wanted()))
        : Map.of();
  }

  private PushedRanges push(JobLease lease, List<CourseRange> next, CoursePlanner planner) {
    if (next.size() == 1) {
      return pushOne(lease, next.get(0), planner);
    }
    Optional<PushedRanges> pushed = ranges.pushTogether(lease, next, planner);
    if (pushed.isEmpty()) {
      pushOneByOne(lease, next, planner);
    }
    progress.changed(lease.job());
    return pushed.orElse(Stride.TROUBLE);
  }

  private PushedRanges pushOne(JobLease lease, CourseRange range, CoursePlanner planner) {
    PushedRanges pushed = ranges.push(lease, range, planner);
    progress.changed(lease.job());
    return pushed;
  }

  private void pushOneByOne(JobLease lease, List<CourseRange> next, CoursePlanner planner) {
    for (int done = 0; done < next.size(); done++) {
      if (stopping || jobs.find(lease.job()).orElseThrow().cancelRequested()) {
        jobs.putBack(lease, next.subList(done, next.size()));
        return;
      }
      pushOne(lease, next.get(done), planner);
    }
  }
}
