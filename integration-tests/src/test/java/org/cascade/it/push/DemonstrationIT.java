package org.cascade.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.junit.jupiter.api.Test;

/** {@code cascade demo} as a newcomer runs it, its output in a pipe. */
class DemonstrationIT {
  @Test
  void theDemonstrationEndsByItselfAndShowsTenStepsOfEachPushAndWhatWasNotPushedAndWhy()
      throws IOException {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      Process demo = demo(database);
      String said = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(demo.onExit().join().exitValue()).as(said).isZero();
      assertThat(said)
          .contains("12 schools, 200 masters, 1,500 courses, 5,000 sections")
          .contains(
              "changed at the course or section, or outside the application, since the last push")
          .contains("due to go, kept because grades are posted for it")
          .contains("no calculation for it")
          .containsPattern("Moved to the quarter grade: \\d+ assignments?, \\d+ posted grades?")
          .containsPattern("\\d[\\d,]* changes of \\d+ masters")
          .containsPattern("\\d[\\d,]* records at \\d[\\d,]* courses")
          .contains("Ignore Master Push is set at the course");
      assertThat(stepsOfEachPush(said)).hasSize(2).allMatch(steps -> steps >= 10);
    }
  }

  private static Process demo(TestDatabase database) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cascade.server.cli.Main",
                "demo"));
    command.redirectError(ProcessBuilder.Redirect.INHERIT);
    command.environment().put("CASCADE_DB_URL", database.jdbcUrl());
    command.environment().put("CASCADE_DB_USER", database.user());
    command.environment().put("CASCADE_DB_PASSWORD", database.password());
    Process process = command.start();
    process.getOutputStream().close();
    return process;
  }

  /** Lines of progress read like " 8 % 112 of 1,368 courses", the last of a push 100 %. */
  private static List<Long> stepsOfEachPush(String said) {
    return Arrays.stream(said.split("(?m)^ *100 % "))
        .map(
            part ->
                part.lines()
                    .filter(line -> line.matches(" *\\d+ % +[\\d,]+ of [\\d,]+ courses.*"))
                    .count())
        .limit(2)
        .toList();
  }
}
