package org.cascade.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandLinesTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return CommandLines.cascade()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  static Stream<CommandSpec> commands() {
    return withBelow(CommandLines.cascade());
  }

  private static Stream<CommandSpec> withBelow(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(CommandLinesTest::withBelow));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysWhatItDoesAndEveryOptionWhatItMeans(CommandSpec command) {
    assertThat(command.usageMessage().description()).as(command.qualifiedName()).isNotEmpty();
    assertThat(command.options())
        .allSatisfy(option -> assertThat(String.join("", option.description())).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(CommandSpec command) {
    assertThat(command.options()).extracting(OptionSpec::longestName).contains("--help");
  }

  @Test
  void theCommandsAreThese() {
    assertThat(CommandLines.cascade().getSubcommands().keySet())
        .containsExactlyInAnyOrder("demo", "serve", "push", "report", "import", "bench", "help");
  }

  @Test
  void pushHasAnOptionForEverythingThatCanBeAskedFor() {
    CommandSpec push =
        commands().filter(command -> command.name().equals("push")).findFirst().orElseThrow();

    assertThat(push.options())
        .extracting(OptionSpec::longestName)
        .contains(
            "--kind",
            "--year",
            "--catalog",
            "--calendar",
            "--master",
            "--course",
            "--mode",
            "--sections",
            "--type",
            "--record",
            "--comment",
            "--request-id");
  }

  @Test
  void helpOfPushSaysWhatTheStatusMeans() {
    assertThat(run("push", "--help")).isZero();
    assertThat(out.toString())
        .contains("Exit status:", "with failures of single records or without", "--watch", "--all");
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("cascade ");
  }

  @Test
  void withoutACommandItAsksForOne() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains("Which command?", "demo", "serve", "push", "report", "import");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongCommandLineHasTheStatusTwoAndNamesWhatIsWrong(List<String> arguments, String said) {
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(said, "cascade: ").doesNotContain("Exception", "\tat ");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(List.of("posh"), "posh"),
        Arguments.of(List.of("push"), "--watch"),
        Arguments.of(List.of("push", "--catalog", "1", "--mode", "locked"), "--year"),
        Arguments.of(List.of("push", "--year", "2026", "--mode", "locked"), "--catalog"),
        Arguments.of(List.of("push", "--year", "2026", "--catalog", "1"), "--mode"),
        Arguments.of(List.of("push", "--year", "2026"), "needs --catalog and --mode."),
        Arguments.of(ofKind("course-master", "--catalog", "1", "--mode", "locked"), "--master"),
        Arguments.of(ofKind("all-courses"), "needs --calendar."),
        Arguments.of(ofKind("course"), "needs --course."),
        Arguments.of(ofKind("relink-courses", "--course", "7"), "needs --catalog."),
        Arguments.of(ofKind("reset-course", "--catalog", "1", "--course", "7"), "needs --type."),
        Arguments.of(ofKind("everything"), "'everything' is not one of all-course-masters,"),
        Arguments.of(List.of("report"), "Which report? awaiting, residual"),
        Arguments.of(List.of("report", "awaiting", "--year", "2026"), "--catalog"),
        Arguments.of(List.of("report", "residual", "--catalog", "1"), "--year"),
        Arguments.of(request("--mode", "force"), "'force' is not one of locked, overwrite"),
        Arguments.of(request("--mode", "locked", "--type", "grades"), "course-info, grading-tasks"),
        Arguments.of(request("--mode", "locked", "--watch", "7"), "or --watch for one"),
        Arguments.of(request("--mode", "locked", "--server", "here:there"), "HOST:PORT"),
        Arguments.of(List.of("push", "--watch", "7", "--al"), "--al"),
        Arguments.of(List.of("import"), "Import"),
        Arguments.of(List.of("bench"), "--size"),
        Arguments.of(
            List.of("bench", "--size", "huge"), "'huge' is not one of small, large, state"),
        Arguments.of(small("--cases", "first-push,all"), "'all' is not one of first-push,"),
        Arguments.of(small("--binlog", "maybe"), "'maybe' is not one of off, on, both"),
        Arguments.of(small("--repeats", "0"), "--repeats must be from 1 to 99: 0"),
        Arguments.of(small("--repeats", "100"), "--repeats must be from 1 to 99: 100"),
        Arguments.of(small("--buffer-pool", "lots"), "--buffer-pool"),
        Arguments.of(List.of("serve", "--port", "http"), "0 to 65535"),
        Arguments.of(List.of("serve", "--config", "none.properties"), "there is no such file"));
  }

  private static List<String> small(String... more) {
    return Stream.concat(Stream.of("bench", "--size", "small"), Stream.of(more)).toList();
  }

  private static List<String> ofKind(String kind, String... more) {
    return Stream.concat(Stream.of("push", "--year", "2026", "--kind", kind), Stream.of(more))
        .toList();
  }

  private static List<String> request(String... more) {
    return Stream.concat(Stream.of("push", "--year", "2026", "--catalog", "1"), Stream.of(more))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--detach", "--preview", "--all"})
  void aServerThatDoesNotAnswerIsToldInASentence(String option) {
    int status =
        run(request("--mode", "locked", "--server", "127.0.0.1:1", option).toArray(String[]::new));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString())
        .contains("127.0.0.1:1 does not answer", "./cascade serve")
        .doesNotContain("\tat ");
  }
}
