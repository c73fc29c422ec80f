package org.cascade.application.testing;

import java.util.List;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.SetupLine;
import org.jspecify.annotations.Nullable;

/** Lines as reports show them. */
final class Items {
  private Items() {}

  static List<PushItem> notPushed(World world, LinkedCourse course, CoursePlan plan) {
    return plan.lines().stream()
        .filter(line -> line.outcome().isNotPushed())
        .map(line -> of(world, course, line))
        .toList();
  }

  static PushItem of(World world, LinkedCourse course, PlanLine line) {
    return new PushItem(
        course.id(),
        course.title(),
        course.master().number(),
        line.level(),
        line.type(),
        line.key(),
        name(world, line),
        line.outcome(),
        line.reasonIfAny().orElse(null),
        line.rule().text(),
        line.evidence(),
        null);
  }

  private static String name(World world, PlanLine line) {
    if (line instanceof SetupLine setup && line.type() == DataType.CATEGORIES) {
      return setup.name();
    }
    return switch (line.type()) {
      case GRADING_TASKS -> World.require(world.gradingTasks, Long.valueOf(line.key()));
      case STANDARDS -> World.require(world.standards, Long.valueOf(line.key()));
      default -> line.key();
    };
  }

  /** A course that was linked elsewhere after the job started. */
  static PushItem lost(World world, Target target) {
    return course(
        target.course(),
        InMemoryLinkedCourses.title(world, target.course()),
        world.master(target.master()).info().value(CourseAttribute.NUMBER),
        Outcome.FAILED,
        Reason.CHANGED_DURING_PUSH,
        RuleId.C_15,
        null);
  }

  static PushItem failed(World world, Target target, Reason reason, String errorId) {
    return course(
        target.course(),
        InMemoryLinkedCourses.title(world, target.course()),
        world.master(target.master()).info().value(CourseAttribute.NUMBER),
        Outcome.FAILED,
        reason,
        RuleId.C_15,
        errorId);
  }

  static PushItem skipped(SkippedCourse skipped) {
    return course(
        skipped.course(),
        skipped.title(),
        skipped.masterNumber(),
        Outcome.SKIPPED,
        skipped.reason(),
        RuleId.S_1,
        null);
  }

  private static PushItem course(
      CourseId id,
      LinkedCourse.Title title,
      String masterNumber,
      Outcome outcome,
      Reason reason,
      RuleId rule,
      @Nullable String errorId) {
    return new PushItem(
        id,
        title,
        masterNumber,
        Level.COURSE,
        null,
        "",
        "",
        outcome,
        reason,
        rule.text(),
        Evidence.NONE,
        errorId);
  }
}
