package org.cascade.it.invariants;

import java.util.stream.Stream;

/** Sections and student work (domain.md §1). */
final class WorkInvariants {
  private WorkInvariants() {}

  static Stream<Invariant> all() {
    return Stream.concat(
        Stream.of("section_term", "posted_grade", "posted_comment").map(WorkInvariants::ofCalendar),
        Stream.of(ofItsSection(), once()));
  }

  private static Invariant ofCalendar(String table) {
    return new Query(
        "Terms of a section and its work are of the calendar of its course",
        table,
        """
        SELECT r.course_id, r.section_id, r.term_id FROM %s r
        JOIN course c ON c.id = r.course_id JOIN term t ON t.id = r.term_id
        WHERE t.calendar_id <> c.calendar_id
        """
            .formatted(table));
  }

  private static Invariant ofItsSection() {
    return new Query(
        "An assignment counts towards categories of its own section",
        "assignment_alignment",
        """
        SELECT r.course_id, r.assignment_id, r.section_id FROM assignment_alignment r
        JOIN assignment a ON a.course_id = r.course_id AND a.id = r.assignment_id
        WHERE a.section_id <> r.section_id
        """);
  }

  /** Keys with blanks in them do not see to it. */
  private static Invariant once() {
    return new Query(
        "An assignment counts once towards a pair of category and task or standard",
        "assignment_alignment",
        """
        SELECT course_id, assignment_id, COUNT(*) FROM assignment_alignment
        GROUP BY course_id, assignment_id, section_category_id, grading_task_id, standard_id
        HAVING COUNT(*) > 1
        """);
  }
}
