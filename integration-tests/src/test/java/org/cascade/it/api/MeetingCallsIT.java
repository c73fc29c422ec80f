package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.CreateRecordRequest;
import org.cascade.proto.v1.GetCourseRequest;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that meet one another, each answered as if it had come after the one that it met. */
class MeetingCallsIT {
  private final ApiServer api = new ApiServer();
  private final Making make = new Making(api);
  private final Catalog catalog = make.catalog("Courses");

  @AfterEach
  void stop() {
    api.close();
  }

  private Master masterOnce() {
    return api.catalogs()
        .createMaster(
            CreateMasterRequest.newBuilder()
                .setMaster(
                    Master.newBuilder()
                        .setCatalog(catalog.getName())
                        .setNumber("M1")
                        .setDisplayName("Algebra"))
                .setRequestId("a master")
                .build())
        .getMaster();
  }

  private Catalog catalogOnce() {
    return api.catalogs()
        .createCatalog(
            CreateCatalogRequest.newBuilder()
                .setCatalog(Catalog.newBuilder().setDisplayName("Summer"))
                .setRequestId("a catalog")
                .build())
        .getCatalog();
  }

  private Record recordOnce(Master master) {
    return api.setup()
        .createRecord(
            CreateRecordRequest.newBuilder()
                .setRecord(Making.categoryOf(master.getName(), "Tests", "40"))
                .setRequestId("a record")
                .build())
        .getRecord();
  }

  private static <T> List<T> answers(List<CompletableFuture<T>> calls) {
    return calls.stream().map(CompletableFuture::join).toList();
  }

  /** One after the other gets the master, and by then the first has made the record. */
  @Test
  void repetitionsThatWaitForTheFirstAreAnsweredAsIt() throws SQLException {
    Master master = make.master(catalog, "M1");
    List<Record> answers;
    try (OtherWriter editor = new OtherWriter(api)) {
      editor.runs("SELECT id FROM course_master FOR UPDATE");
      var calls = editor.holdsUp(8, () -> recordOnce(master));
      editor.commits();
      answers = answers(calls);
    }

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(make.records(master.getName())).containsExactly(answers.get(0));
  }

  /** The first is hidden until the others have seen that nothing was made yet. */
  @Test
  void repetitionsAreAnsweredAsTheFirstThatWasDoneMeanwhile() throws SQLException {
    Master first = masterOnce();
    List<Master> answers;
    try (OtherWriter done = new OtherWriter(api)) {
      done.runs("UPDATE creation SET request_id = '-'", "UPDATE course_master SET number = '-'");
      done.commits();
      done.runs("SELECT id FROM course_catalog FOR UPDATE");
      var calls = done.holdsUp(8, this::masterOnce);
      done.runs(
          "UPDATE creation SET request_id = 'a master'", "UPDATE course_master SET number = 'M1'");
      done.commits();
      answers = answers(calls);
    }

    assertThat(answers).containsOnly(first);
    assertThat(api.tables().count("course_master")).isEqualTo(1);
  }

  @Test
  void repetitionsAtTheSameTimeMakeOneCatalog() throws SQLException {
    List<Catalog> answers = answers(OtherWriter.begin(12, this::catalogOnce));

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(api.tables().count("course_catalog")).isEqualTo(2);
  }

  private Course read(Course course) {
    return api.courses()
        .getCourse(GetCourseRequest.newBuilder().setName(course.getName()).build())
        .getCourse();
  }

  /** A course without a master. */
  private Course course() {
    Calendar calendar = make.calendar(make.school("North", catalog), make.year(2026));
    return make.course(
        Course.newBuilder()
            .setCalendar(calendar.getName())
            .setNumber("C1")
            .setDisplayName("Algebra"));
  }

  @Test
  void nothingIsMadeInASectionThatIsDeletedMeanwhile() throws SQLException {
    Section section = make.section(course(), "1");
    List<Refusal> answers;
    try (OtherWriter deletion = new OtherWriter(api)) {
      deletion.runs("SELECT id FROM course FOR UPDATE");
      var category =
          deletion.holdsUpInVain(
              () -> make.record(Making.categoryOf(section.getName(), "Labs", "1")));
      var assignment = deletion.holdsUpInVain(() -> make.assignment(section, "One"));
      deletion.runs("DELETE FROM section");
      deletion.commits();
      answers = answers(List.of(category, assignment));
    }

    assertThat(answers).extracting(Refusal::code).containsOnly(Code.INVALID_ARGUMENT);
    assertThat(answers.get(0).fields()).containsOnlyKeys("record.owner");
    assertThat(answers.get(1).fields()).containsOnlyKeys("assignment.section");
    assertThat(api.tables().count("section_category")).isZero();
    assertThat(api.tables().count("assignment")).isZero();
  }

  @Test
  void aCourseIsNotLinkedToAMasterThatIsDeletedMeanwhile() throws SQLException {
    Master master = make.master(catalog, "M1");
    Course course = course();
    Refusal answer;
    try (OtherWriter deletion = new OtherWriter(api)) {
      deletion.runs("DELETE FROM course_master");
      var link = deletion.holdsUpInVain(() -> link(course, master));
      deletion.commits();
      answer = link.join();
    }

    assertThat(answer.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(answer.reason()).isEqualTo("MASTER_NOT_FOUND");
    assertThat(read(course)).isEqualTo(course);
  }

  private void link(Course course, Master master) {
    var unused =
        api.courses()
            .linkCourse(
                LinkCourseRequest.newBuilder()
                    .setName(course.getName())
                    .setMaster(master.getName())
                    .build());
  }
}
