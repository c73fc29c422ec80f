package org.cascade.persistence.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.SqlScript;

/**
 * Juniper Valley, the district of the demonstration: 12 schools, 200 masters, 1,500 courses and
 * 5,000 sections with teachers' work, the same at every making. It stands some time after a push:
 * masters have changed since, schools and scripts have changed courses, work lies on what the
 * masters dropped.
 *
 * @param schools how many it has
 * @param masters how many its catalogs have
 * @param courses of all its schools
 * @param sections of all its courses
 */
public record DemonstrationDistrict(int schools, int masters, int courses, int sections) {
  /** The catalog whose masters the demonstration pushes. */
  public static final String CATALOG = "Juniper Valley Courses";

  /** The school year of its courses, by the year in which it ends. */
  public static final int YEAR = 2026;

  private static final String FOLDER = "/org/cascade/persistence/demo/";

  private static final List<String> SCRIPTS =
      List.of(
          "1_district.sql",
          "2_masters.sql",
          "3_grading.sql",
          "4_courses.sql",
          "5_setup.sql",
          "6_work.sql",
          "7_since.sql",
          "8_teachers.sql");

  /** What any district has: a database with one of these is not empty. */
  private static final List<String> SIGNS_OF_A_DISTRICT =
      List.of("course_catalog", "school", "school_year", "grading_task", "standard", "push_job");

  /**
   * Fills an empty database that has the schema, whole or not at all.
   *
   * @throws DistrictInTheWayException if the database has a district already
   */
  public static DemonstrationDistrict make(Database database) {
    try (Connection connection = database.dataSource().getConnection()) {
      return make(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The demonstration district cannot be made: " + e.getMessage(), e);
    }
  }

  private static DemonstrationDistrict make(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      requireEmpty(statement);
      for (String script : SCRIPTS) {
        SqlScript.read(FOLDER + script).run(statement);
      }
      connection.commit();
      return counted(statement);
    }
  }

  private static void requireEmpty(Statement statement) throws SQLException {
    for (String table : SIGNS_OF_A_DISTRICT) {
      if (count(statement, table) > 0) {
        throw new DistrictInTheWayException();
      }
    }
  }

  private static DemonstrationDistrict counted(Statement statement) throws SQLException {
    return new DemonstrationDistrict(
        count(statement, "school"),
        count(statement, "course_master"),
        count(statement, "course"),
        count(statement, "section"));
  }

  private static int count(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
