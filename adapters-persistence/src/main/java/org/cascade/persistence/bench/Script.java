package org.cascade.persistence.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.SqlScript;

/** Statements of the benchmark. */
record Script(List<String> statements) {
  private static final String FOLDER = "/org/cascade/persistence/bench/";
  private static final Pattern INSERTION_OF_SETUP =
      Pattern.compile("^INSERT INTO (bench_floor_)?(course|section)_", Pattern.MULTILINE);

  Script {
    statements = List.copyOf(statements);
  }

  /** Of a file in the folder of the benchmark's scripts. */
  static Script named(String file) {
    return new Script(SqlScript.read(FOLDER + file).statements());
  }

  /** One after the other, as one. */
  static Script of(String... files) {
    return new Script(Stream.of(files).flatMap(file -> named(file).statements().stream()).toList());
  }

  /**
   * With {@code @overwrite} as a constant, so that MySQL plans each mode by itself and leaves out
   * what the other one would do.
   */
  Script in(PushMode mode) {
    String constant = mode == PushMode.OVERWRITE ? "TRUE" : "FALSE";
    return new Script(statements.stream().map(sql -> sql.replace("@overwrite", constant)).toList());
  }

  /**
   * Runs all statements.
   *
   * @return rows of setup that they inserted
   */
  long run(Statement on) throws SQLException {
    long inserted = 0;
    for (String sql : statements) {
      on.execute(sql);
      if (INSERTION_OF_SETUP.matcher(sql).find()) {
        inserted += on.getLargeUpdateCount();
      }
    }
    return inserted;
  }
}
