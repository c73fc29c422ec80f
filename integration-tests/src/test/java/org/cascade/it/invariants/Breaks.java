package org.cascade.it.invariants;

import static org.cascade.it.invariants.SetupTables.CATEGORIES;
import static org.cascade.it.invariants.SetupTables.COMPOSITE_GRADES;
import static org.cascade.it.invariants.SetupTables.GRADE_CALC_OPTIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each invariant what would break it in the district of {@link InvariantsIT}. */
final class Breaks {
  private static final String BLANK = "\u2003";

  private static final String JOB =
      """
      INSERT INTO push_job (id, request_id, caller, kind, school_year, push_to_sections, request, locks, state, ended_at)
      VALUES (1, 'r1', 'c', 'PUSH_COURSE', 2026, TRUE, '{}', '[]', 'COMPLETED', NOW(6)),
        (2, 'r2', 'c', 'PUSH_COURSE', 2026, TRUE, '{}', '[]', 'RUNNING', NULL)
      """;

  private final Map<String, List<String>> found = new HashMap<>();

  private Breaks() {}

  /** Statements, by the title of the invariant that they break. */
  static Map<String, List<String>> byTitle() {
    Breaks breaks = new Breaks();
    breaks.breakTexts();
    breaks.breakReferences();
    breaks.breakListEntries();
    breaks.breakContent();
    breaks.breakLinks();
    breaks.breakMarks();
    breaks.breakWork();
    breaks.breakPushes();
    return breaks.found;
  }

  private void add(String sentence, String table, String... statements) {
    found.put("%s [%s]".formatted(sentence, table), List.of(statements));
  }

  private void breakTexts() {
    for (String table : TextInvariants.NAMED) {
      add(
          "Names compare by their key, which is stored beside the name",
          table,
          "UPDATE %s SET name_key = CONCAT(name_key, 'x')".formatted(table));
    }
    for (String table : CATEGORIES.all()) {
      add(
          "The name of a category is trimmed",
          table,
          "UPDATE %s SET name = CONCAT('%s', name)".formatted(table, BLANK));
    }
    for (String table : List.of("course_master", "course", "section")) {
      add(
          "A number has no outer blanks, nor is it left parked",
          table,
          "UPDATE %s SET number = CONCAT('%s', number)".formatted(table, BLANK));
    }
    for (String table : List.of("course_master", "course")) {
      add("The name of a course is required", table, "UPDATE %s SET name = ' '".formatted(table));
      add(
          "Custom fields are texts; one that is blank is not there",
          table,
          "UPDATE %s SET custom_fields = '{\"Cluster\": 1}'".formatted(table));
    }
  }

  private static String sentence(String table) {
    return table.startsWith("master_")
        ? "Within a master every reference resolves"
        : "Tasks and standards that a row of the course or its sections refers to sit on the course"
            + " (C-13)";
  }

  /** The task and the standard 4 are of nobody. */
  private void breakReferences() {
    for (String table : GRADE_CALC_OPTIONS.all()) {
      breakReference(table, "grading_task_id", "grading_task_id = 4 WHERE grading_task_id = 1");
      breakReference(table, "standard_id", "standard_id = 4 WHERE standard_id = 1");
    }
    for (String table : COMPOSITE_GRADES.all()) {
      breakReference(table, "grading_task_id", "grading_task_id = 4 WHERE grading_task_id = 1");
      breakReference(table, "grading_task_id in children", "children = '{\"4:1\": \"1.000\"}'");
    }
    for (String table : CATEGORIES.all()) {
      breakReference(
          table,
          "grading_task_id aligned to",
          "aligned_to = '{\"tasks\": [4], \"standards\": []}'");
      breakReference(
          table, "standard_id aligned to", "aligned_to = '{\"tasks\": [], \"standards\": [4]}'");
    }
  }

  private void breakReference(String table, String what, String change) {
    add(sentence(table), table + "." + what, "UPDATE %s SET %s".formatted(table, change));
  }

  private void breakListEntries() {
    String listed = "Content refers to ids of the district that are there";
    String termName = "The term is a term name, an entry of that list";
    breakListEntry(listed, "course_grading_task", "score_group_id");
    breakListEntry(listed, "course_standard", "score_group_id");
    for (String table : GRADE_CALC_OPTIONS.below()) {
      breakListEntry(listed, table, "grading_scale_id");
      breakListEntry(termName, table, "term_name_id");
      breakListEntry(termName, table, "cumulative_from_id");
    }
    for (String table : COMPOSITE_GRADES.below()) {
      breakListEntry(termName, table, "term_name_id");
    }
    for (String table : COMPOSITE_GRADES.all()) {
      add(
          termName,
          table + ".children",
          "UPDATE %s SET children = '{\"1:99\": \"1.000\"}'".formatted(table));
    }
  }

  private void breakListEntry(String sentence, String table, String column) {
    add(sentence, table + "." + column, "UPDATE %s SET %s = 99 LIMIT 1".formatted(table, column));
  }

  private void breakContent() {
    String canonical = "Content is canonical: sorted children, amounts as stored";
    for (String table : CATEGORIES.all()) {
      add(
          canonical,
          table + ".aligned_to",
          "UPDATE %s SET aligned_to = '{\"tasks\": [2, 1], \"standards\": []}'".formatted(table));
    }
    for (String table : COMPOSITE_GRADES.all()) {
      add(
          canonical,
          table + ".children",
          "UPDATE %s SET children = '{\"1:1\": \"1.0\"}'".formatted(table));
    }
  }

  private void breakLinks() {
    for (SetupTables type : SetupTables.values()) {
      add(
          "A course without a master is not linked, nor are its records",
          type.course(),
          "UPDATE course SET master_id = NULL");
      add(
          "A link names a record of the master that the course is linked to, as long as there is one",
          type.course(),
          "UPDATE course SET master_id = 2");
      for (String table : type == CATEGORIES ? List.<String>of() : type.below()) {
        add(
            "A link is unique within its owner",
            table,
            "UPDATE %s SET source_id = 7, pushed_hash = content_hash".formatted(table));
      }
    }
    for (SetupTables type : List.of(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES)) {
      add(
          "A link at a section names a record of its own course, as long as there is one",
          type.section(),
          """
          UPDATE %s SET source_id = (SELECT MIN(id) FROM %s WHERE course_id = 2), pushed_hash = content_hash
          WHERE course_id = 1 LIMIT 1
          """
              .formatted(type.section(), type.course()));
    }
  }

  private void breakMarks() {
    for (SetupTables type : SetupTables.values()) {
      add(
          "RELINKED removes the residual mark: what is LINKED has none",
          type.course(),
          "UPDATE %s SET residual_since = 1 WHERE source_id IS NOT NULL".formatted(type.course()));
      for (String table : type.below()) {
        add(
            "A residual mark says since which push",
            table,
            "UPDATE %s SET residual_since = 1".formatted(table));
      }
    }
  }

  private void breakWork() {
    String calendar =
        "INSERT INTO calendar (id, school_id, school_year, kind, name, name_key)"
            + " VALUES (9, 1, 2026, 'SUMMER', 'S', 's')";
    String term =
        "INSERT INTO term (id, calendar_id, term_name_id, start_date, end_date)"
            + " VALUES (99, 9, 1, '2026-07-01', '2026-07-31')";
    for (String table : List.of("section_term", "posted_grade", "posted_comment")) {
      add(
          "Terms of a section and its work are of the calendar of its course",
          table,
          calendar,
          term,
          "UPDATE %s SET term_id = 99 WHERE term_id = 11".formatted(table));
    }
    add(
        "An assignment counts towards categories of its own section",
        "assignment_alignment",
        "INSERT INTO section (course_id, id, number) VALUES (1, 9, 'S9')",
        "UPDATE assignment SET section_id = 9 WHERE course_id = 1");
    add(
        "An assignment counts once towards a pair of category and task or standard",
        "assignment_alignment",
        """
        INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, grading_task_id)
        SELECT course_id, assignment_id, 9, section_id, grading_task_id FROM assignment_alignment
        WHERE section_category_id IS NULL AND grading_task_id IS NOT NULL
        """);
  }

  private void breakPushes() {
    add(
        "COMPOSITE_WEIGHTS needs COMPOSITE_GRADES (L-1)",
        "catalog_lock",
        "DELETE FROM catalog_lock WHERE lock_name = 'COMPOSITE_GRADES'");
    add(
        "A push that completed has no course pending or running (Q-3)",
        "push_job_range.state",
        JOB,
        range(1, 1, "[[1, 1]]", 1, "PENDING"));
    add(
        "COMPLETED_WITH_FAILURES: any record or course FAILED (Q-3)",
        "push_job",
        JOB,
        "UPDATE push_job SET state = 'COMPLETED_WITH_FAILURES' WHERE id = 1");
    add(
        "The courses of a range are its targets: they sum to the total (Q-3)",
        "push_job_range.courses",
        JOB,
        range(2, 1, "[[1, 1]]", 2, "PENDING"));
    add(
        "A course is counted once in a push (Q-3)",
        "push_job_range.targets",
        JOB,
        range(2, 1, "[[1, 1]]", 1, "PENDING"),
        range(2, 2, "[[1, 1]]", 1, "PENDING"));
    add(
        "Two pushes never write the same course at the same time (N-3)",
        "push_job_range",
        JOB,
        range(1, 1, "[[1, 1]]", 1, "RUNNING"),
        range(2, 1, "[[1, 1]]", 1, "RUNNING"));
  }

  private static String range(int job, int number, String targets, int courses, String state) {
    return "INSERT INTO push_job_range (job_id, range_no, targets, courses, state) VALUES (%d, %d, '%s', %d, '%s')"
        .formatted(job, number, targets, courses, state);
  }
}
