package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World;
import org.cascade.application.testing.WorldStore;
import org.cascade.domain.district.MasterId;

/**
 * Worlds in the tables of the schema. What a push wrote is in a world as content and in the tables
 * as its hash: the database computes it, by the very columns that it is compared with.
 */
public final class WorldTables implements WorldStore, AutoCloseable {

  /** When everything was made and changed that is loaded. */
  static final String LOADED = "2026-01-01 00:00:00";

  private static final List<String> TABLES =
      List.of(
          "push_job_number",
          "push_job_calendar",
          "push_job_item",
          "push_job_total",
          "push_job_range",
          "push_job_cancel",
          "push_job",
          "assessment_score",
          "posted_comment",
          "posted_grade",
          "score",
          "assignment_alignment",
          "assignment",
          "section_composite_grade",
          "section_grade_calc_option",
          "section_category",
          "section_term",
          "section",
          "course_composite_grade",
          "course_grade_calc_option",
          "course_assessment",
          "course_category",
          "course_standard",
          "course_grading_task",
          "course",
          "master_composite_grade",
          "master_grade_calc_option",
          "master_assessment",
          "master_category",
          "master_standard",
          "master_grading_task",
          "course_master",
          "term",
          "calendar",
          "school",
          "catalog_lock",
          "course_catalog",
          "test",
          "standard",
          "grading_task",
          "grading_scale",
          "score_group",
          "term_name",
          "school_year");

  private final Connection connection;

  /** The contents that hashes stand for. */
  private final Map<PushedHash, Content> contents = new HashMap<>();

  /** A hash of a type's content at a level. */
  record PushedHash(BelowTable table, String hash) {}

  /** Takes over a connection to a database that has the schema. */
  public WorldTables(Connection connection) {
    this.connection = connection;
    try {
      connection.setAutoCommit(false);
      for (BelowTable table : BelowTable.all()) {
        execute("CREATE TEMPORARY TABLE %s LIKE %s".formatted(table.pushed(), table.name()));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void load(World world) {
    try {
      execute("SET foreign_key_checks = 0");
      for (String table : TABLES) {
        execute("DELETE FROM " + table);
      }
      execute("SET foreign_key_checks = 1");
      contents.clear();
      new WorldWriter(connection, contents).write(world);
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot load the world", failure);
    }
  }

  @Override
  public World read() {
    try {
      World world = new WorldReader(connection, contents).read();
      connection.commit();
      return world;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the world", failure);
    }
  }

  @Override
  public void renumber(MasterId master, String number) {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE course_master SET number = ? WHERE id = ?")) {
      statement.setString(1, number);
      statement.setLong(2, master.value());
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot renumber " + master, failure);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      for (BelowTable table : BelowTable.all()) {
        execute("DROP TEMPORARY TABLE " + table.pushed());
      }
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
