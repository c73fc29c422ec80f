package org.cascade.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Statements that stand in a file of this module. A statement ends with a semicolon at the end of a
 * line.
 */
public record SqlScript(List<String> statements) {
  public SqlScript {
    statements = List.copyOf(statements);
  }

  /**
   * Reads one.
   *
   * @param resource from the root of the class path, such as {@code /org/cascade/…/1_lists.sql}
   */
  public static SqlScript read(String resource) {
    return new SqlScript(
        Stream.of(text(resource).split(";\\R")).filter(sql -> !sql.isBlank()).toList());
  }

  private static String text(String resource) {
    try (InputStream in = SqlScript.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Executes one statement after the other. */
  public void run(Statement statement) throws SQLException {
    for (String sql : statements) {
      statement.execute(sql);
    }
  }
}
