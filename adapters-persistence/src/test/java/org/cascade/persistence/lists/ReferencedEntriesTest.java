package org.cascade.persistence.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.cascade.application.lists.DistrictList;
import org.cascade.application.lists.EntryId;
import org.cascade.application.lists.StandardId;
import org.cascade.application.resource.Change;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever refers to an entry of a list keeps it from being deleted. Entries are 11 and 111. */
class ReferencedEntriesTest {
  private static final String OPTION =
      "_grade_calc_option (%s, grading_task_id, term_name_id, calculation_type, grading_scale_id, cumulative_from_id) VALUES (%s, ";

  private static final String COMPOSITE =
      "_composite_grade (%s, grading_task_id, term_name_id, children) VALUES (%s, ";

  private static MySqlPorts ports;

  @BeforeAll
  static void makeADistrict() throws SQLException {
    ports = MySqlPorts.fresh();
    for (String list : new String[] {"term_name", "grading_task", "score_group", "grading_scale"}) {
      execute(
          "INSERT INTO "
              + list
              + " (id, name, name_key) VALUES (1, 'a', 'a'), (11, 'b', 'b'), (111, 'c', 'c')");
    }
    execute("INSERT INTO standard_group (id, name, name_key) VALUES (11, 'b', 'b')");
    execute("INSERT INTO test (id, name, name_key) VALUES (1, 'a', 'a'), (11, 'b', 'b')");
    execute(
        "INSERT INTO standard (id, name, name_key) VALUES (1, 'a', 'a'), (11, 'b', 'b'), (111, 'c', 'c')");
    execute("INSERT INTO course_catalog (id, name, name_key) VALUES (1, 'c', 'c')");
    execute(
        "INSERT INTO course_master (id, catalog_id, number, name) VALUES (1, 1, '1', 'Algebra')");
    execute("INSERT INTO school_year (ends_in, name) VALUES (2026, '2025-26')");
    execute("INSERT INTO school (id, name, name_key) VALUES (1, 'East', 'east')");
    execute(
        "INSERT INTO calendar (id, school_id, school_year, kind, name, name_key) VALUES (1, 1, 2026, 'REGULAR', 'Main', 'main')");
    execute("INSERT INTO course (id, calendar_id, number, name) VALUES (1, 1, '1', 'Algebra')");
    execute("INSERT INTO section (course_id, id, number) VALUES (1, 1, '1')");
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Arguments of(DistrictList list, String what, String insertion) {
    return Arguments.of(list, what, "INSERT INTO " + insertion);
  }

  private static Stream<Arguments> ofLevels(
      DistrictList list, String what, String sql, String values) {
    return Stream.of(
        of(list, what + " of masters", "master" + sql.formatted("master_id", "1") + values),
        of(list, what + " of courses", "course" + sql.formatted("course_id", "1") + values),
        of(
            list,
            what + " of sections",
            "section" + sql.formatted("course_id, section_id", "1, 1") + values));
  }

  private static Stream<Arguments> categories(DistrictList list, String aligned) {
    return ofLevels(
        list,
        "categories",
        "_category (%s, name, name_key, aligned_to) VALUES (%s, ",
        "'Tests', 'tests', '" + aligned + "')");
  }

  static Stream<Arguments> references() {
    return Stream.of(
            Stream.of(
                of(
                    DistrictList.TERM_NAMES,
                    "terms of calendars",
                    "term (calendar_id, term_name_id, start_date, end_date) VALUES (1, 11, '2026-01-01', '2026-02-01')"),
                of(
                    DistrictList.GRADING_TASKS,
                    "grading tasks of masters",
                    "master_grading_task (master_id, grading_task_id) VALUES (1, 11)"),
                of(
                    DistrictList.GRADING_TASKS,
                    "grading tasks of courses",
                    "course_grading_task (course_id, grading_task_id) VALUES (1, 11)"),
                of(
                    DistrictList.SCORE_GROUPS,
                    "grading tasks of masters",
                    "master_grading_task (master_id, grading_task_id, score_group_id) VALUES (1, 1, 11)"),
                of(
                    DistrictList.SCORE_GROUPS,
                    "grading tasks of courses",
                    "course_grading_task (course_id, grading_task_id, score_group_id) VALUES (1, 1, 11)"),
                of(
                    DistrictList.SCORE_GROUPS,
                    "standards of masters",
                    "master_standard (master_id, standard_id, score_group_id) VALUES (1, 1, 11)"),
                of(
                    DistrictList.SCORE_GROUPS,
                    "standards of courses",
                    "course_standard (course_id, standard_id, score_group_id) VALUES (1, 1, 11)"),
                of(
                    DistrictList.STANDARD_GROUPS,
                    "standards",
                    "standard (group_id, name, name_key) VALUES (11, 'R.1', 'r.1')"),
                of(
                    DistrictList.TESTS,
                    "assessments of masters",
                    "master_assessment (master_id, test_id, kind) VALUES (1, 11, 'READ_ONLY')"),
                of(
                    DistrictList.TESTS,
                    "assessments of courses",
                    "course_assessment (course_id, test_id, kind) VALUES (1, 11, 'READ_ONLY')")),
            categories(DistrictList.GRADING_TASKS, "{\"standards\": [11], \"tasks\": [1, 11]}"),
            ofLevels(
                DistrictList.TERM_NAMES,
                "calc options",
                OPTION,
                "1, 11, 'NO_CALCULATION', NULL, NULL)"),
            ofLevels(
                DistrictList.TERM_NAMES,
                "calc options",
                OPTION,
                "1, 1, 'NO_CALCULATION', NULL, 11)"),
            ofLevels(
                DistrictList.GRADING_TASKS,
                "calc options",
                OPTION,
                "11, 1, 'NO_CALCULATION', NULL, NULL)"),
            ofLevels(
                DistrictList.GRADING_SCALES,
                "calc options",
                OPTION,
                "1, 1, 'NO_CALCULATION', 11, NULL)"),
            ofLevels(DistrictList.TERM_NAMES, "composite grades", COMPOSITE, "1, 11, '{}')"),
            ofLevels(
                DistrictList.TERM_NAMES,
                "composite grades",
                COMPOSITE,
                "1, 1, '{\"1:1\": \"50.000\", \"1:11\": \"50.000\"}')"),
            ofLevels(DistrictList.GRADING_TASKS, "composite grades", COMPOSITE, "11, 1, '{}')"),
            ofLevels(
                DistrictList.GRADING_TASKS,
                "composite grades",
                COMPOSITE,
                "1, 1, '{\"1:1\": \"50.000\", \"11:1\": \"50.000\"}')"))
        .flatMap(stream -> stream);
  }

  @ParameterizedTest
  @MethodSource("references")
  void anEntryThatIsReferredToIsKept(DistrictList list, String what, String insertion)
      throws SQLException {
    execute(insertion);
    try {
      assertThat(new MyBatisEntries(ports.transactions()).delete(new EntryId(list, 11), "1"))
          .isEqualTo(new Change.Referenced<EntryId>(Map.of(what, 1L)));
      assertThat(new MyBatisEntries(ports.transactions()).find(new EntryId(list, 11))).isPresent();
    } finally {
      execute("DELETE FROM " + insertion.split(" ", -1)[2] + " WHERE " + inserted(insertion));
    }
  }

  /** In tables of lists the others stay. */
  private static String inserted(String insertion) {
    return insertion.startsWith("INSERT INTO standard ") ? "group_id = 11" : "TRUE";
  }

  static Stream<Arguments> referencesToStandards() {
    String option =
        "_grade_calc_option (%s, standard_id, term_name_id, calculation_type) VALUES (%s, ";
    DistrictList any = DistrictList.STANDARD_GROUPS;
    return Stream.of(
            Stream.of(
                of(
                    any,
                    "standards of masters",
                    "master_standard (master_id, standard_id) VALUES (1, 11)"),
                of(
                    any,
                    "standards of courses",
                    "course_standard (course_id, standard_id) VALUES (1, 11)")),
            categories(any, "{\"standards\": [1, 11], \"tasks\": [11]}"),
            ofLevels(any, "calc options", option, "11, 1, 'NO_CALCULATION')"))
        .flatMap(stream -> stream);
  }

  @ParameterizedTest
  @MethodSource("referencesToStandards")
  void aStandardThatIsReferredToIsKept(DistrictList unused, String what, String insertion)
      throws SQLException {
    execute(insertion);
    try {
      assertThat(new MyBatisStandards(ports.transactions()).delete(new StandardId(11), "1"))
          .isEqualTo(new Change.Referenced<StandardId>(Map.of(what, 1L)));
    } finally {
      execute("DELETE FROM " + insertion.split(" ", -1)[2]);
    }
  }
}
