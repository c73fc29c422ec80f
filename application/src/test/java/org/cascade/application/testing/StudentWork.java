package org.cascade.application.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.Score;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.WorkQuestion;

/** The student work of one course as the evidence of domain.md §1. */
final class StudentWork {
  private final World world;
  private final CourseId course;

  StudentWork(World world, CourseId course) {
    this.world = world;
    this.course = course;
  }

  Evidence answer(WorkQuestion question) {
    if (question instanceof WorkQuestion.ForSubjects subjects) {
      return of(subjects);
    }
    if (question instanceof WorkQuestion.InCategory category) {
      return inAssignments(work -> isIn(category, work), List.of(), List.of());
    }
    return ofTest(((WorkQuestion.OfTest) question).test());
  }

  private Evidence of(WorkQuestion.ForSubjects question) {
    Predicate<Posted> posted =
        row ->
            isWithin(question.within(), row.section())
                && question.subjects().stream().anyMatch(row::isFor);
    return inAssignments(
        work ->
            isWithin(question.within(), work.section())
                && question.subjects().stream().anyMatch(work::isOf),
        ofCourse(world.postedGrades, posted),
        ofCourse(world.comments, posted));
  }

  private static boolean isWithin(Owner owner, long section) {
    return !owner.isSection() || owner.section() == section;
  }

  private List<Posted> ofCourse(Map<Long, Posted> rows, Predicate<Posted> wanted) {
    return rows.values().stream()
        .filter(row -> row.course().equals(course))
        .filter(wanted)
        .toList();
  }

  /** A course's category is meant by the links of the sections' categories, changed or not. */
  private boolean isIn(WorkQuestion.InCategory question, Alignment work) {
    if (work.sectionCategory() == null) {
      return false;
    }
    if (question.owner().isSection()) {
      return work.section() == question.owner().section()
          && work.sectionCategory() == question.row();
    }
    BelowId category =
        new BelowId(
            DataType.CATEGORIES, course, Owner.section(work.section()), work.sectionCategory());
    Link link = world.row(category).link();
    return link != null && link.above() == question.row();
  }

  private Evidence inAssignments(
      Predicate<Alignment> aligned, List<Posted> grades, List<Posted> comments) {
    Set<Long> assignments =
        world.alignments.stream()
            .filter(work -> work.course().equals(course))
            .filter(aligned)
            .map(Alignment::assignment)
            .collect(Collectors.toSet());
    List<Score> scores =
        world.scores.stream().filter(score -> assignments.contains(score.assignment())).toList();
    Set<String> students = new HashSet<>();
    scores.forEach(score -> students.add(score.student()));
    grades.forEach(grade -> students.add(grade.student()));
    comments.forEach(comment -> students.add(comment.student()));
    return new Evidence(
        assignments.size(), scores.size(), grades.size(), comments.size(), students.size());
  }

  private Evidence ofTest(long test) {
    long students =
        world.assessmentScores.stream()
            .filter(score -> score.course().equals(course) && score.test() == test)
            .count();
    return new Evidence(0, students, 0, 0, students);
  }
}
