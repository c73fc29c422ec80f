package org.cascade.application.testing;

import java.util.Objects;
import org.cascade.application.testing.World.AssessmentScore;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a world row by row and refuses what a database would: at every single write the keys
 * are unique and what student work refers to is there. So an order of effects other than that of
 * C-16 fails.
 */
final class GuardedWorld {
  private final World world;

  GuardedWorld(World world) {
    this.world = world;
  }

  void insert(BelowId id, SetupRow row) {
    refuseIf(world.setup.containsKey(id), "there is already " + id);
    checkUnique(id, row);
    world.setup.put(id, row.written(true));
  }

  /** Overwrites a row; one that stays the same is not touched. */
  void update(BelowId id, SetupRow row) {
    if (row.equals(world.row(id))) {
      return;
    }
    checkUnique(id, row);
    world.setup.put(id, row.written(row.isNew()));
  }

  private void checkUnique(BelowId id, SetupRow row) {
    world
        .rows(id.type(), id.course(), id.owner())
        .filter(other -> !other.getKey().equals(id))
        .forEach(
            other -> {
              SetupRow held = other.getValue();
              refuseIf(held.key().equals(row.key()), id + " takes the key of " + other);
              refuseIf(
                  above(row) != null && Objects.equals(above(row), above(held)),
                  id + " takes the link of " + other);
            });
  }

  private static @Nullable Long above(SetupRow row) {
    return row.link() == null ? null : row.link().above();
  }

  void delete(BelowId id) {
    refuseIf(isReferredTo(id), "student work refers to " + id);
    refuseIf(world.setup.remove(id) == null, "there is no " + id);
  }

  private boolean isReferredTo(BelowId id) {
    return switch (id.type()) {
      case GRADING_TASKS -> hasWork(id.course(), Subject.task(id.row()));
      case STANDARDS -> hasWork(id.course(), Subject.standard(id.row()));
      case CATEGORIES -> id.owner().isSection() && hasAssignment(id);
      case ASSESSMENTS -> world.assessmentScores.stream().anyMatch(score -> isOf(id, score));
      case COURSE_INFO, GRADE_CALC_OPTIONS, COMPOSITE_GRADES -> false;
    };
  }

  private boolean hasWork(CourseId course, Subject subject) {
    return world.alignments.stream()
            .anyMatch(work -> work.course().equals(course) && work.isOf(subject))
        || world.postedGrades.values().stream().anyMatch(row -> isFor(course, subject, row))
        || world.comments.values().stream().anyMatch(row -> isFor(course, subject, row));
  }

  private static boolean isFor(CourseId course, Subject subject, Posted posted) {
    return posted.course().equals(course) && posted.isFor(subject);
  }

  private boolean hasAssignment(BelowId category) {
    return world.alignments.stream()
        .anyMatch(work -> Objects.equals(work.sectionCategory(), category.row()));
  }

  private static boolean isOf(BelowId assessment, AssessmentScore score) {
    return score.course().equals(assessment.course()) && score.test() == assessment.row();
  }

  /** Writes Course Info. */
  void setInfo(CourseId id, CourseInfo info, int version) {
    CourseRow row = world.course(id);
    String number = info.value(CourseAttribute.NUMBER);
    world.courses.forEach(
        (otherId, other) ->
            refuseIf(
                !otherId.equals(id)
                    && other.calendar().equals(row.calendar())
                    && other.info().value(CourseAttribute.NUMBER).equals(number),
                id + " takes the number of " + otherId));
    world.courses.put(
        id,
        new CourseRow(row.calendar(), row.master(), row.ignoreMasterPush(), info, version, true));
  }

  private static void refuseIf(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalStateException(what);
    }
  }
}
