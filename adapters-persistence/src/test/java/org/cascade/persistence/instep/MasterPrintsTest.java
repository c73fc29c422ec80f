package org.cascade.persistence.instep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.domain.district.DataType;
import org.cascade.persistence.testing.MySqlPorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A master's print is taken once a job, unless the master has another version meanwhile. */
class MasterPrintsTest {
  private static final JobLease JOB = new JobLease(new JobId(1), 1);
  private static final Set<DataType> TASKS = Set.of(DataType.GRADING_TASKS);
  private static MySqlPorts ports;

  private final MasterPrints prints = new MasterPrints();

  @BeforeAll
  static void makeAMaster() {
    ports = MySqlPorts.fresh();
    execute(
        "INSERT INTO course_catalog (id, name, name_key) VALUES (1, 'Courses', 'courses')",
        "INSERT INTO grading_task (id, name, name_key) VALUES (1, 'Term', 'term')",
        "INSERT INTO course_master (id, catalog_id, number, name) VALUES (1, 1, '1', 'Algebra'), (2, 1, '2', 'Art')",
        "INSERT INTO master_grading_task (master_id, grading_task_id, credit) VALUES (1, 1, 1)");
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  private static void execute(String... statements) {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Map<DataType, Print> print(@Nullable JobLease job, int version) {
    return ports
        .transactions()
        .inOne(session -> prints.of(session, job, TASKS, Map.of(1L, version)))
        .get(1L);
  }

  /** As a script does it: the master's version stays. */
  private static void change() {
    execute("UPDATE master_grading_task SET credit = credit + 1 WHERE master_id = 1");
  }

  @Test
  void aJobTakesItOnce() {
    Map<DataType, Print> first = print(JOB, 1);
    change();

    assertThat(first).containsOnlyKeys(DataType.GRADING_TASKS);
    assertThat(print(JOB, 1)).isEqualTo(first);
  }

  @Test
  void anotherVersionHasAnotherOne() {
    Map<DataType, Print> first = print(JOB, 1);
    change();

    assertThat(print(JOB, 2)).isNotEqualTo(first);
  }

  @Test
  void theNextJobAndWhoeverOnlyReadsTakesItAnew() {
    Map<DataType, Print> first = print(JOB, 1);
    change();

    assertThat(print(new JobLease(new JobId(2), 1), 1)).isNotEqualTo(first);
    assertThat(print(null, 1)).isNotEqualTo(first);
  }

  @Test
  void aMasterWithoutSetupHasNone() {
    assertThat(
            ports
                .transactions()
                .inOne(session -> prints.of(session, JOB, TASKS, Map.of(2L, 1)))
                .get(2L))
        .isEmpty();
  }
}
