package org.cascade.application.push;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Reason;

/**
 * Pushes one range, and when that fails twice finds the course at fault by halving (C-15). The
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

  void push(JobLease lease, CourseRange range, CoursePlanner planner) {
    try {
      courses.push(lease, range, planner);
    } catch (LeaseLostException | DatabaseUnavailableException notTheRangesFault) {
      throw notTheRangesFault;
    } catch (RuntimeException first) {
      LOG.log(Level.INFO, "range " + range.number() + " is planned again: " + first.getMessage());
      pushAgain(lease, range, planner);
    }
  }

  private void pushAgain(JobLease lease, CourseRange range, CoursePlanner planner) {
    try {
      courses.push(lease, range, planner);
    } catch (LeaseLostException | DatabaseUnavailableException notTheRangesFault) {
      throw notTheRangesFault;
    } catch (PlanOvertakenException overtaken) {
      giveUp(lease, range, Reason.CHANGED_DURING_PUSH, overtaken);
    } catch (RuntimeException unexpected) {
      giveUp(lease, range, Reason.ERROR, unexpected);
    }
  }

  private void giveUp(JobLease lease, CourseRange range, Reason reason, RuntimeException failure) {
    if (!range.isSingleCourse()) {
      jobs.split(lease, range);
      return;
    }
    String errorId = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR,
        "push %d: course %d failed, error %s"
            .formatted(lease.job().value(), range.targets().get(0).course().value(), errorId),
        failure);
    jobs.fail(lease, range, reason, errorId);
  }
}
