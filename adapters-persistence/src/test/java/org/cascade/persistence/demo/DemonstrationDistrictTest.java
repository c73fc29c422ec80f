package org.cascade.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cascade.domain.district.NameKey;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationDistrictTest {
  private static MySqlPorts ports;
  private static DemonstrationDistrict district;

  @BeforeAll
  static void make() {
    ports = MySqlPorts.fresh();
    district = DemonstrationDistrict.make(ports.opened());
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  @Test
  void itHasTheSizeThatItSays() {
    assertThat(district).isEqualTo(new DemonstrationDistrict(12, 200, 1500, 5000));
  }

  @Test
  void aDatabaseWithADistrictIsLeftAlone() throws SQLException {
    assertThatThrownBy(() -> DemonstrationDistrict.make(ports.opened()))
        .isInstanceOf(DistrictInTheWayException.class);
    assertThat(rows("SELECT COUNT(*) FROM course")).containsExactly("1500");
  }

  /** Its scripts fold names in SQL, which is right for the names that they have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "course_catalog",
        "school",
        "calendar",
        "term_name",
        "score_group",
        "grading_task",
        "standard_group",
        "standard",
        "grading_scale",
        "test",
        "master_category",
        "course_category",
        "section_category"
      })
  void everyNameHasItsKey(String table) throws SQLException {
    List<String> names = rows("SELECT name FROM " + table + " ORDER BY id");

    assertThat(names).isNotEmpty();
    assertThat(rows("SELECT name_key FROM " + table + " ORDER BY id"))
        .isEqualTo(names.stream().map(name -> NameKey.of(name).text()).toList());
  }

  @Test
  void everyMasterHasFourToSevenTasks() throws SQLException {
    assertThat(
            rows(
                """
                SELECT DISTINCT COUNT(*) AS tasks FROM master_grading_task
                GROUP BY master_id ORDER BY tasks
                """))
        .containsExactly("4", "5", "6", "7");
  }

  @Test
  void whatTheMastersDroppedHasWorkOfEveryKindAtSomeCourses() throws SQLException {
    assertThat(
            rows(
                """
                SELECT DISTINCT
                  (SELECT COUNT(*) > 0 FROM posted_grade AS grade
                   WHERE grade.course_id = task.course_id
                     AND grade.grading_task_id = task.grading_task_id) * 8
                  + (SELECT COUNT(*) > 0 FROM posted_comment AS comment
                     WHERE comment.course_id = task.course_id
                       AND comment.grading_task_id = task.grading_task_id) * 4
                  + (SELECT COUNT(*) > 0 FROM assignment_alignment AS aligned
                     JOIN score ON score.course_id = aligned.course_id
                       AND score.assignment_id = aligned.assignment_id
                     WHERE aligned.course_id = task.course_id
                       AND aligned.grading_task_id = task.grading_task_id) * 2
                  + (SELECT COUNT(*) > 0 FROM assignment_alignment AS aligned
                     WHERE aligned.course_id = task.course_id
                       AND aligned.grading_task_id = task.grading_task_id) AS work
                FROM course_grading_task AS task
                WHERE task.grading_task_id = 6
                  AND NOT EXISTS (SELECT 1 FROM master_grading_task WHERE id = task.source_id)
                ORDER BY work
                """))
        .containsExactly("0", "1", "3", "4", "12");
  }

  @Test
  void summerCoursesAreNotLinked() throws SQLException {
    assertThat(
            rows(
                """
                SELECT COUNT(*), COUNT(course.master_id) FROM course
                JOIN calendar ON calendar.id = course.calendar_id WHERE calendar.kind = 'SUMMER'
                """))
        .containsExactly("60 0");
  }

  /** Each row with its columns, separated by blanks. */
  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          columns.add(rows.getString(column));
        }
        all.add(String.join(" ", columns));
      }
      return all;
    }
  }
}
