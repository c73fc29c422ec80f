package org.cascade.it.invariants;

import static org.cascade.it.invariants.SetupTables.CATEGORIES;
import static org.cascade.it.invariants.SetupTables.COMPOSITE_GRADES;
import static org.cascade.it.invariants.SetupTables.GRADE_CALC_OPTIONS;
import static org.cascade.it.invariants.SetupTables.GRADING_TASKS;
import static org.cascade.it.invariants.SetupTables.STANDARDS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What records say, and what they refer to (domain.md §1). */
final class ContentInvariants {
  private static final String WITHIN_A_MASTER = "Within a master every reference resolves";

  /** C-13 of a push; who edits a course is held to the same. */
  private static final String ON_THE_COURSE =
      "Tasks and standards that a row of the course or its sections refers to sit on the course (C-13)";

  private static final String TERM_NAME = "The term is a term name, an entry of that list";
  private static final String LISTED = "Content refers to ids of the district that are there";
  private static final String CANONICAL =
      "Content is canonical: sorted children, amounts as stored";

  private static final String CHILDREN =
      "JSON_TABLE(JSON_KEYS(children), '$[*]' COLUMNS (child VARCHAR(50) PATH '$')) k";

  private final List<Invariant> found = new ArrayList<>();

  private ContentInvariants() {}

  static Stream<Invariant> all() {
    ContentInvariants invariants = new ContentInvariants();
    invariants.addReferences();
    invariants.addListEntries();
    invariants.addCanonical();
    invariants.addCustomFields();
    return invariants.found.stream();
  }

  private void add(String sentence, String table, String sql) {
    found.add(new Query(sentence, table, sql));
  }

  private void addReferences() {
    for (String table : GRADE_CALC_OPTIONS.all()) {
      addReference(table, "grading_task_id", table, "");
      addReference(table, "standard_id", table, "");
    }
    for (String table : COMPOSITE_GRADES.all()) {
      addReference(table, "grading_task_id", table, "");
      addReference(
          table,
          "grading_task_id",
          "(SELECT %s, SUBSTRING_INDEX(k.child, ':', 1) AS grading_task_id FROM %s, %s)"
              .formatted(owner(table), table, CHILDREN),
          " in children");
    }
    for (String table : CATEGORIES.all()) {
      addReference(
          table, "grading_task_id", aligned(table, "tasks", "grading_task_id"), " aligned to");
      addReference(table, "standard_id", aligned(table, "standards", "standard_id"), " aligned to");
    }
  }

  private static String owner(String table) {
    return table.startsWith("master_") ? "master_id" : "course_id";
  }

  private static String aligned(String table, String kind, String id) {
    return "(SELECT %s, j.id AS %s FROM %s, JSON_TABLE(aligned_to, '$.%s[*]' COLUMNS (id BIGINT PATH '$')) j)"
        .formatted(owner(table), id, table, kind);
  }

  /** Rows of the table, or what stands in them, whose task or standard the owner has not. */
  private void addReference(String table, String id, String rows, String how) {
    SetupTables kind = id.equals("standard_id") ? STANDARDS : GRADING_TASKS;
    boolean isMaster = table.startsWith("master_");
    add(
        isMaster ? WITHIN_A_MASTER : ON_THE_COURSE,
        table + "." + id + how,
        """
        SELECT r.%1$s, r.%2$s FROM %3$s r
        WHERE r.%2$s IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM %4$s t WHERE t.%1$s = r.%1$s AND t.%2$s = r.%2$s)
        """
            .formatted(owner(table), id, rows, isMaster ? kind.master() : kind.course()));
  }

  /** Below masters no foreign key holds them. */
  private void addListEntries() {
    addListEntry(LISTED, GRADING_TASKS.course(), "score_group_id", "score_group");
    addListEntry(LISTED, STANDARDS.course(), "score_group_id", "score_group");
    for (String table : GRADE_CALC_OPTIONS.below()) {
      addListEntry(LISTED, table, "grading_scale_id", "grading_scale");
      addListEntry(TERM_NAME, table, "term_name_id", "term_name");
      addListEntry(TERM_NAME, table, "cumulative_from_id", "term_name");
    }
    for (String table : COMPOSITE_GRADES.below()) {
      addListEntry(TERM_NAME, table, "term_name_id", "term_name");
    }
    for (String table : COMPOSITE_GRADES.all()) {
      add(
          TERM_NAME,
          table + ".children",
          """
          SELECT %s, k.child FROM %s, %s
          WHERE NOT EXISTS (SELECT 1 FROM term_name n WHERE n.id = SUBSTRING_INDEX(k.child, ':', -1))
          """
              .formatted(owner(table), table, CHILDREN));
    }
  }

  private void addListEntry(String sentence, String table, String column, String list) {
    add(
        sentence,
        table + "." + column,
        """
        SELECT r.course_id, r.%2$s FROM %1$s r
        WHERE r.%2$s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3$s l WHERE l.id = r.%2$s)
        """
            .formatted(table, column, list));
  }

  private void addCanonical() {
    for (String table : CATEGORIES.all()) {
      add(CANONICAL, table + ".aligned_to", alignmentsThatAreNot(table));
    }
    for (String table : COMPOSITE_GRADES.all()) {
      add(CANONICAL, table + ".children", childrenThatAreNot(table));
    }
  }

  private static String alignmentsThatAreNot(String table) {
    return """
        SELECT id, aligned_to FROM %1$s
        WHERE JSON_LENGTH(aligned_to) <> 2
           OR COALESCE(JSON_TYPE(aligned_to->'$.tasks'), '') <> 'ARRAY'
           OR COALESCE(JSON_TYPE(aligned_to->'$.standards'), '') <> 'ARRAY'
           OR EXISTS (%2$s) OR EXISTS (%3$s)
        """
        .formatted(table, notAscending("tasks"), notAscending("standards"));
  }

  private static String notAscending(String kind) {
    String ids =
        "JSON_TABLE(aligned_to, '$.%s[*]' COLUMNS (place FOR ORDINALITY, id BIGINT PATH '$'))"
            .formatted(kind);
    return "SELECT 1 FROM %1$s a JOIN %1$s b ON b.place = a.place + 1 WHERE a.id >= b.id"
        .formatted(ids);
  }

  private static String childrenThatAreNot(String table) {
    return """
        SELECT id, children FROM %s, %s
        WHERE NOT REGEXP_LIKE(k.child, '^[1-9][0-9]*:[1-9][0-9]*$')
           OR JSON_TYPE(JSON_EXTRACT(children, CONCAT('$."', k.child, '"'))) <> 'STRING'
           OR NOT REGEXP_LIKE(
             JSON_UNQUOTE(JSON_EXTRACT(children, CONCAT('$."', k.child, '"'))), '^[0-9]{1,3}[.][0-9]{3}$')
        """
        .formatted(table, CHILDREN);
  }

  private void addCustomFields() {
    for (String table : List.of("course_master", "course")) {
      add(
          "Custom fields are texts; one that is blank is not there",
          table,
          """
          SELECT id, custom_fields FROM %s, JSON_TABLE(custom_fields, '$.*' COLUMNS (value JSON PATH '$')) f
          WHERE JSON_TYPE(f.value) <> 'STRING' OR CHAR_LENGTH(JSON_UNQUOTE(f.value)) = 0
          """
              .formatted(table));
    }
  }
}
