package org.cascade.application.push;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Reason;

/**
 * Pushes ranges, and when one of them fails twice finds the course at fault by halving (C-15). The
 * halves are rows of their own, so whoever goes on with the job goes on with them.
 */
final class RangePusher {
  private static final Logger LOG = System.getLogger(RangePusher.class.getName());

  private final LinkedCourses courses;
  private final PushJobs jobs;

  RangePusher(LinkedCourses courses, PushJobs jobs) {
    this.courses = courses;
    this.jobs = jobs;
  }

  /**
   * Pushes several ranges at once.
   *
   * @return how many rows were planned; empty if it failed and nothing was written, which may be
   *     the fault of a single one
   */
  Optional<PushedRanges> pushTogether(
      JobLease lease, List<CourseRange> ranges, CoursePlanner planner) {
    try {
      return Optional.of(courses.push(lease, ranges, planner));
    } catch (LeaseLostException | DatabaseUnavailableException notTheRangesFault) {
      throw notTheRangesFault;
    } catch (RuntimeException failure) {
      LOG.log(
          Level.INFO,
          "%d ranges from %d are pushed one by one: %s"
              .formatted(ranges.size(), ranges.get(0).number(), failure.getMessage()));
      return Optional.empty();
    }
  }

  PushedRanges push(JobLease lease, CourseRange range, CoursePlanner planner) {
    try {
      return courses.push(lease, List.of(range), planner);
    } catch (LeaseLostException | DatabaseUnavailableException notTheRangesFault) {
      throw notTheRangesFault;
    } catch (RuntimeException first) {
      LOG.log(Level.INFO, "range " + range.number() + " is planned again: " + first.getMessage());
      return pushAgain(lease, range, planner);
    }
  }

  private PushedRanges pushAgain(JobLease lease, CourseRange range, CoursePlanner planner) {
    try {
      return courses.push(lease, List.of(range), planner);
    } catch (LeaseLostException | DatabaseUnavailableException notTheRangesFault) {
      throw notTheRangesFault;
    } catch (PlanOvertakenException overtaken) {
      return giveUp(lease, range, Reason.CHANGED_DURING_PUSH, overtaken);
    } catch (RuntimeException unexpected) {
      return giveUp(lease, range, Reason.ERROR, unexpected);
    }
  }

  private PushedRanges giveUp(
      JobLease lease, CourseRange range, Reason reason, RuntimeException failure) {
    if (!range.isSingleCourse()) {
      jobs.split(lease, range);
      return Stride.TROUBLE;
    }
    String errorId = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR,
        "push %d: course %d failed, error %s"
            .formatted(lease.job().value(), range.targets().get(0).course().value(), errorId),
        failure);
    jobs.fail(lease, range, reason, errorId);
    return Stride.TROUBLE;
  }
}
