package org.cascade.application.testing;

import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.jspecify.annotations.Nullable;

/** Lines about whole courses. */
final class Items {
  private Items() {}

  /** A course that was linked elsewhere after the job started. */
  static PushItem lost(World world, Target target) {
    return failed(world, target, Reason.CHANGED_DURING_PUSH, null);
  }

  static PushItem failed(World world, Target target, Reason reason, @Nullable String errorId) {
    return PushItem.wholeCourse(
        target.course(),
        new WorldFacts(world).title(target.course()),
        masterNumber(world, target),
        Outcome.FAILED,
        reason,
        RuleId.C_15.text(),
        errorId);
  }

  /** Of a target without a master that of the one it is linked to now, if any. */
  private static String masterNumber(World world, Target target) {
    MasterId master =
        target.master() == null ? world.course(target.course()).master() : target.master();
    return master == null ? "" : world.master(master).info().value(CourseAttribute.NUMBER);
  }

  static PushItem skipped(SkippedCourse skipped) {
    return PushItem.wholeCourse(
        skipped.target().course(),
        skipped.title(),
        skipped.masterNumber(),
        Outcome.SKIPPED,
        skipped.reason(),
        RuleId.S_1.text(),
        null);
  }
}
