package org.cascade.application.testing;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.SectionCategoryRow;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.RecordRef;
import org.jspecify.annotations.Nullable;

/** The evidence of domain.md §1. */
final class StudentWork {
  private StudentWork() {}

  static Evidence evidence(World world, CourseId course, RecordRef record) {
    return switch (record.type()) {
      case GRADING_TASKS ->
          evidence(
              world, course, work -> is(work.task(), record), posted -> is(posted.task(), record));
      case STANDARDS ->
          evidence(
              world,
              course,
              work -> is(work.standard(), record),
              posted -> is(posted.standard(), record));
      case CATEGORIES ->
          evidence(world, course, work -> isInCategory(world, work, record), posted -> false);
      default -> throw new IllegalArgumentException("no evidence for " + record.type());
    };
  }

  private static boolean is(@Nullable Long entry, RecordRef record) {
    return entry != null && entry == record.row();
  }

  /** A section category whose link names the course's, changed or not. */
  private static boolean isInCategory(World world, Alignment work, RecordRef record) {
    if (work.sectionCategory() == null) {
      return false;
    }
    SectionCategoryRow category = World.require(world.sectionCategories, work.sectionCategory());
    return category.link() != null && category.link().above() == record.row();
  }

  private static Evidence evidence(
      World world, CourseId course, Predicate<Alignment> aligned, Predicate<Posted> posted) {
    Set<Long> assignments =
        world.alignments.stream()
            .filter(work -> work.course().equals(course))
            .filter(aligned)
            .map(Alignment::assignment)
            .collect(Collectors.toSet());
    long scores =
        world.scores.stream().filter(score -> assignments.contains(score.assignment())).count();
    return new Evidence(
        assignments.size(),
        scores,
        count(world.postedGrades, course, posted),
        count(world.comments, course, posted));
  }

  private static long count(Map<Long, Posted> rows, CourseId course, Predicate<Posted> posted) {
    return rows.values().stream()
        .filter(row -> Objects.equals(row.course(), course))
        .filter(posted)
        .count();
  }
}
