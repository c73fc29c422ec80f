package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cascade.persistence.database.Database;

/**
 * Steps of a long making. A step is recorded in the transaction that makes it, so that a making
 * that was interrupted goes on with the first step that is missing.
 */
final class BenchSteps {
  private static final int CONNECTIONS = 2;

  private final Database database;
  private final BenchProgress progress;

  BenchSteps(Database database, BenchProgress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** What a step does in its transaction. */
  @FunctionalInterface
  interface Step {
    void make(Connection connection) throws SQLException;
  }

  /** What a step does to some courses. */
  @FunctionalInterface
  interface CourseStep {
    void make(Connection connection, CourseIds courses) throws SQLException;
  }

  Set<String> done() {
    return inTransaction(
        connection -> {
          Set<String> names = new TreeSet<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery("SELECT name FROM bench_step")) {
            while (rows.next()) {
              names.add(rows.getString(1));
            }
          }
          return names;
        });
  }

  /** Does nothing if it was done before. */
  void make(String name, Step step) {
    if (!done().contains(name)) {
      progress.made(name, 0, 1);
      recorded(name, step);
      progress.made(name, 1, 1);
    }
  }

  private void recorded(String name, Step step) {
    run(
        connection -> {
          step.make(connection);
          record(connection, name);
        });
  }

  private static void record(Connection connection, String name) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO bench_step (name) VALUES (?)")) {
      insert.setString(1, name);
      insert.execute();
    }
  }

  /** A step for each chunk of courses, two at the same time; a chunk that was done is left out. */
  void makeInChunks(String name, CourseIds courses, CourseStep step) {
    Set<String> before = done();
    forEach(
        name,
        courses.chunks().stream().filter(it -> !before.contains(stepOf(name, it))).toList(),
        chunk -> recorded(stepOf(name, chunk), connection -> step.make(connection, chunk)));
  }

  private static String stepOf(String name, CourseIds chunk) {
    return name + " " + chunk.first();
  }

  /** The same, but nothing is recorded: it is done again each time. */
  void repeatInChunks(CourseIds courses, CourseStep step) {
    forEach("", courses.chunks(), chunk -> run(connection -> step.make(connection, chunk)));
  }

  /** Told only where it has a name and there is something to do. */
  private void forEach(String name, List<CourseIds> chunks, Consumer<CourseIds> work) {
    AtomicInteger made = new AtomicInteger();
    tell(name, 0, chunks.size());
    Workers.forEach(
        CONNECTIONS,
        chunks,
        chunk -> {
          work.accept(chunk);
          tell(name, made.incrementAndGet(), chunks.size());
        });
  }

  private void tell(String name, int done, int all) {
    if (!name.isEmpty() && all > 0) {
      progress.made(name, done, all);
    }
  }

  /** Does a step in a transaction of its own. */
  void run(Step step) {
    boolean unused =
        inTransaction(
            connection -> {
              step.make(connection);
              return true;
            });
  }

  /** Again where two of the connections stood in each other's way. */
  <T> T inTransaction(Attempts.Unit<T> unit) {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      return Attempts.commit(connection, unit);
    } catch (SQLException e) {
      throw new IllegalStateException("The measured district: " + e.getMessage(), e);
    }
  }
}
