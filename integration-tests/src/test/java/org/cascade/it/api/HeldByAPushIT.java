package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.grpc.Status.Code;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.proto.v1.Alignment;
import org.cascade.proto.v1.Assignment;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CourseServiceGrpc.CourseServiceBlockingStub;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.Term;
import org.cascade.proto.v1.UpdateCourseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who edits a course or grades in it while a push holds it waits, and is refused in the end. */
class HeldByAPushIT {
  private final ApiServer api = new ApiServer();
  private final Making make = new Making(api);
  private final String quarter = make.termName("Q1");
  private final String grade = make.task("Quarter Grade");
  private final Catalog catalog = make.catalog("Courses");
  private final String year = make.year(2026);
  private final Calendar calendar = make.calendar(make.school("North", catalog), year);
  private final Term term = make.term(calendar, quarter, 9);
  private final Course course = make.course(calendar, "M1", make.master(catalog, "M1"));
  private final Section section = make.section(course, "1", term);
  private final Record task = make.record(Making.taskOf(course.getName(), grade, "1"));
  private final Assignment homework =
      make.assignment(section, "One", Alignment.newBuilder().setTask(grade).build());

  @AfterEach
  void stop() {
    api.close();
  }

  private Course rename() {
    return rename(api.courses());
  }

  private Course rename(CourseServiceBlockingStub caller) {
    return caller
        .updateCourse(
            UpdateCourseRequest.newBuilder()
                .setCourse(course.toBuilder().setDisplayName("Mine"))
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                .build())
        .getCourse();
  }

  private Record recredit() {
    Record wanted =
        task.toBuilder().setTask(task.getTask().toBuilder().setCredit(Making.amount("2"))).build();
    return make.update(wanted, "task.credit");
  }

  @Test
  void everyWriterIsRefusedAndNothingIsChanged() throws SQLException {
    List<ThrowingCallable> writers =
        List.of(
            this::rename,
            this::recredit,
            () -> make.record(Making.categoryOf(section.getName(), "Labs", "1")),
            () -> make.section(course, "2", term),
            () -> make.score(homework, "s-1", "1"),
            () -> make.grade(section, grade, term, "s-1", "A"));
    List<String> reasons;
    try (OtherWriter push = new OtherWriter(api)) {
      push.runs(OtherWriter.HOLD_COURSES);
      reasons = writers.parallelStream().map(writer -> Refusal.of(writer).reason()).toList();
    }

    assertThat(reasons).hasSize(6).containsOnly("BUSY");
    assertThat(make.records(course.getName())).containsExactly(task);
    assertThat(make.records(section.getName())).isEmpty();
    assertThat(rename().getVersion()).isEqualTo(course.getVersion() + 1);
    assertThat(recredit().getTask().getCredit()).isEqualTo(Making.amount("2"));
    assertThat(make.score(homework, "s-1", "1").getValue()).isEqualTo("1");
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotDone() throws SQLException {
    Code answer;
    try (OtherWriter push = new OtherWriter(api)) {
      push.runs(OtherWriter.HOLD_COURSES);
      answer =
          Refusal.of(() -> rename(api.courses().withDeadlineAfter(1, TimeUnit.SECONDS))).code();
    }

    assertThat(answer).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(rename().getVersion()).isEqualTo(course.getVersion() + 1);
  }
}
