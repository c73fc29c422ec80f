package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cascade.persistence.database.Database;

/**
 * Steps of a long making. A step is recorded in the transaction that makes it, so that a making
 * that was interrupted goes on with the first step that is missing.
 */
final class BenchSteps {
  private static final int CONNECTIONS = 2;
  private static final int TRIES = 5;

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
    inTransaction(
        connection -> {
          step.make(connection);
          record(connection, name);
          return name;
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
    forEach(
        "",
        courses.chunks(),
        chunk ->
            inTransaction(
                connection -> {
                  step.make(connection, chunk);
                  return chunk;
                }));
  }

  /** Told only where it has a name and there is something to do. */
  private void forEach(String name, List<CourseIds> chunks, Consumer<CourseIds> work) {
    AtomicInteger made = new AtomicInteger();
    tell(name, 0, chunks.size());
    ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (CourseIds chunk : chunks) {
        running.add(
            workers.submit(
                () -> {
                  work.accept(chunk);
                  tell(name, made.incrementAndGet(), chunks.size());
                }));
      }
      awaitAll(running);
    } finally {
      workers.shutdownNow();
    }
  }

  private void tell(String name, int done, int all) {
    if (!name.isEmpty() && all > 0) {
      progress.made(name, done, all);
    }
  }

  private static void awaitAll(List<Future<?>> running) {
    try {
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "The measured district cannot be made: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The making was interrupted", interrupted);
    }
  }

  /** What is asked or done in one transaction. */
  @FunctionalInterface
  interface Unit<T> {
    T of(Connection connection) throws SQLException;
  }

  /** Again where two of the connections stood in each other's way. */
  <T> T inTransaction(Unit<T> unit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(unit);
      } catch (SQLTransactionRollbackException deadlock) {
        if (attempt == TRIES) {
          throw failed(deadlock);
        }
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }

  private <T> T once(Unit<T> unit) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      T result = unit.of(connection);
      connection.commit();
      return result;
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The measured district: " + e.getMessage(), e);
  }
}
