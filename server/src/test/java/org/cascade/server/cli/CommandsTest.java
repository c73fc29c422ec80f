package org.cascade.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewScope;
import org.cascade.proto.v1.PreviewTotals;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.ReportSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands ask of a server, and what they print of its answers. */
class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private PlayedServer server;

  @BeforeEach
  void start() throws IOException {
    server = PlayedServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String command) {
    String[] arguments =
        Stream.concat(
                Arrays.stream(command.split(" ")).map(word -> word.replace('_', ' ')),
                Stream.of("--server", server.address()))
            .toArray(String[]::new);
    return CommandLines.cascade()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  static Stream<Arguments> pushes() {
    return Stream.of(
        Arguments.of(
            "--catalog High_School --mode locked --calendar 5 --calendar calendars/6",
            ofKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
                .setCatalog("catalogs/4")
                .setMode(PushMode.PUSH_MODE_LOCKED)
                .addCalendars("calendars/5")
                .addCalendars("calendars/6")),
        Arguments.of(
            "--kind course-master --catalog 4 --mode overwrite --master 3 --no-sections",
            ofKind(PushKind.PUSH_KIND_PUSH_COURSE_MASTER)
                .setCatalog("catalogs/4")
                .setMode(PushMode.PUSH_MODE_OVERWRITE)
                .addMasters("masters/3")
                .setPushToSections(false)),
        Arguments.of(
            "--kind push-all-courses --calendar 5 --type categories",
            ofKind(PushKind.PUSH_KIND_PUSH_ALL_COURSES)
                .addCalendars("calendars/5")
                .addDataTypes(DataType.DATA_TYPE_CATEGORIES)),
        Arguments.of(
            "--kind course --course courses/7,8",
            ofKind(PushKind.PUSH_KIND_PUSH_COURSE).addCourses("courses/7").addCourses("courses/8")),
        Arguments.of(
            "--kind relink-courses --catalog 4 --course 7",
            ofKind(PushKind.PUSH_KIND_RELINK_COURSES)
                .setCatalog("catalogs/4")
                .addCourses("courses/7")),
        Arguments.of(
            "--kind reset-course --catalog 4 --course 7 --type categories --record unit_tests",
            ofKind(PushKind.PUSH_KIND_RESET_COURSE)
                .setCatalog("catalogs/4")
                .addCourses("courses/7")
                .addDataTypes(DataType.DATA_TYPE_CATEGORIES)
                .setRecordKey("unit tests")),
        Arguments.of(
            "--catalog 4 --mode locked --sections --comment why",
            ofKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
                .setCatalog("catalogs/4")
                .setMode(PushMode.PUSH_MODE_LOCKED)
                .setPushToSections(true)
                .setComment("why")));
  }

  private static PushSpec.Builder ofKind(PushKind kind) {
    return PushSpec.newBuilder().setKind(kind).setYear(2026);
  }

  @ParameterizedTest
  @MethodSource("pushes")
  void aPushAsksForWhatItsOptionsSay(String options, PushSpec.Builder spec) {
    assertThat(run("push --year 2026 --detach " + options)).as(err.toString()).isZero();
    assertThat(server.submitted).containsExactly(spec.build());
    assertThat(out.toString()).contains("Submitted as pushes/9.");
  }

  @Test
  void aCatalogThatIsNotThereIsSaid() {
    assertThat(run("push --year 2026 --catalog Nowhere --mode locked")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no catalog of the name \"Nowhere\".");
    assertThat(server.submitted).isEmpty();
  }

  @Test
  void aPreviewSaysWhatItsSchoolsHaveToExpect() {
    server.preview.addAll(
        List.of(
            PreviewPushResponse.newBuilder()
                .setScope(PreviewScope.newBuilder().setTargetCourses(1))
                .build(),
            PreviewPushResponse.newBuilder()
                .setItem(
                    PushItem.newBuilder()
                        .setSchoolName("North High")
                        .setDataType(DataType.DATA_TYPE_CATEGORIES)
                        .setRecordName("Tests")
                        .setOutcome(Outcome.OUTCOME_RENAMED)
                        .setAbout("Tests (1)"))
                .build(),
            PreviewPushResponse.newBuilder()
                .setTotals(PreviewTotals.getDefaultInstance())
                .build()));

    assertThat(run("push --kind course --year 2026 --course 7 --preview")).isZero();
    assertThat(out.toString().replaceAll(" +", " "))
        .contains("Preview: 1 course would be reached, 0 left alone.")
        .contains("North High 0 1 0 0 0")
        .contains("category \"Tests\", now \"Tests (1)\"");
  }

  private static final ReportSpec REPORT =
      ReportSpec.newBuilder()
          .setYear(2026)
          .setCatalog("catalogs/4")
          .addCalendars("calendars/5")
          .addMasters("masters/3")
          .addDataTypes(DataType.DATA_TYPE_STANDARDS)
          .build();

  @Test
  void theAwaitingReportIsPrintedWithTheTotalsOfTheServer() {
    assertThat(
            run(
                "report awaiting --year 2026 --catalog High_School --calendar 5 --master 3"
                    + " --type standards"))
        .isZero();
    assertThat(server.reported).containsExactly(REPORT);
    assertThat(out.toString())
        .contains("High School: 2 courses looked at", "H1010", "7 changes of 0 masters");
  }

  @Test
  void theResidualReportIsPrintedWithTheTotalsOfTheServer() {
    assertThat(
            run(
                "report residual --year 2026 --catalog 4 --calendar 5 --master 3"
                    + " --type standards"))
        .isZero();
    assertThat(server.reported).containsExactly(REPORT);
    assertThat(out.toString())
        .contains("High School: 2 courses looked at", "pushes/3", "5 records at 0 courses");
  }

  @Test
  void aReportOfAServerThatDoesNotAnswerIsNoStackTrace() {
    server.close();

    assertThat(run("report awaiting --year 2026 --catalog 4")).isEqualTo(1);
    assertThat(err.toString()).contains("does not answer").doesNotContain("\tat ");
  }
}
