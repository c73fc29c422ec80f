package org.cascade.persistence.lists;

import java.util.List;
import org.cascade.application.lists.DistrictList;

/** The table of a list, and who refers to its entries. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
enum ListTable {
  TERM_NAMES("term_name", termNames()),
  GRADING_TASKS("grading_task", tasks()),
  SCORE_GROUPS("score_group", scoreGroups()),
  GRADING_SCALES("grading_scale", gradingScales()),
  STANDARD_GROUPS(
      "standard_group", List.of(new Use("standards", "standard", "r.group_id = #{id}"))),
  TESTS(
      "test",
      List.of(
          new Use("assessments of masters", "master_assessment", "r.test_id = #{id}"),
          new Use("assessments of courses", "course_assessment", "r.test_id = #{id}")));

  private final String table;
  private final List<Use> uses;

  ListTable(String table, List<Use> uses) {
    this.table = table;
    this.uses = uses;
  }

  /**
   * A place where entries are referred to.
   *
   * @param what refers to them, in words
   * @param condition that a row {@code r} of the table refers to the entry {@code #{id}}
   */
  record Use(String what, String table, String condition) {}

  static ListTable of(DistrictList list) {
    return switch (list) {
      case TERM_NAMES -> TERM_NAMES;
      case GRADING_TASKS -> GRADING_TASKS;
      case SCORE_GROUPS -> SCORE_GROUPS;
      case GRADING_SCALES -> GRADING_SCALES;
      case STANDARD_GROUPS -> STANDARD_GROUPS;
      case TESTS -> TESTS;
    };
  }

  String table() {
    return table;
  }

  List<Use> uses() {
    return uses;
  }

  private static List<Use> termNames() {
    String options = "#{id} IN (r.term_name_id, r.cumulative_from_id)";
    String composites =
        "r.term_name_id = #{id} OR JSON_SEARCH(JSON_KEYS(r.children), 'one', CONCAT('%:', #{id})) IS NOT NULL";
    return List.of(
        new Use("terms of calendars", "term", "r.term_name_id = #{id}"),
        new Use("calc options of masters", "master_grade_calc_option", options),
        new Use("calc options of courses", "course_grade_calc_option", options),
        new Use("calc options of sections", "section_grade_calc_option", options),
        new Use("composite grades of masters", "master_composite_grade", composites),
        new Use("composite grades of courses", "course_composite_grade", composites),
        new Use("composite grades of sections", "section_composite_grade", composites));
  }

  private static List<Use> tasks() {
    String task = "r.grading_task_id = #{id}";
    String aligned = "#{id} MEMBER OF (r.aligned_to->'$.tasks')";
    String composites =
        task + " OR JSON_SEARCH(JSON_KEYS(r.children), 'one', CONCAT(#{id}, ':%')) IS NOT NULL";
    return List.of(
        new Use("grading tasks of masters", "master_grading_task", task),
        new Use("grading tasks of courses", "course_grading_task", task),
        new Use("categories of masters", "master_category", aligned),
        new Use("categories of courses", "course_category", aligned),
        new Use("categories of sections", "section_category", aligned),
        new Use("calc options of masters", "master_grade_calc_option", task),
        new Use("calc options of courses", "course_grade_calc_option", task),
        new Use("calc options of sections", "section_grade_calc_option", task),
        new Use("composite grades of masters", "master_composite_grade", composites),
        new Use("composite grades of courses", "course_composite_grade", composites),
        new Use("composite grades of sections", "section_composite_grade", composites));
  }

  private static List<Use> scoreGroups() {
    String group = "r.score_group_id = #{id}";
    return List.of(
        new Use("grading tasks of masters", "master_grading_task", group),
        new Use("grading tasks of courses", "course_grading_task", group),
        new Use("standards of masters", "master_standard", group),
        new Use("standards of courses", "course_standard", group));
  }

  private static List<Use> gradingScales() {
    String scale = "r.grading_scale_id = #{id}";
    return List.of(
        new Use("calc options of masters", "master_grade_calc_option", scale),
        new Use("calc options of courses", "course_grade_calc_option", scale),
        new Use("calc options of sections", "section_grade_calc_option", scale));
  }
}
