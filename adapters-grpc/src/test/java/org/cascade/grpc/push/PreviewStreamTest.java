package org.cascade.grpc.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.PushScope;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.testing.FakePreview;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewPushResponse.PartCase;
import org.cascade.proto.v1.PreviewScope;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewStreamTest {
  private final FakePushes pushes = new FakePushes();
  private final InProcess server = InProcess.with(pushes);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theScopeComesFirstThenSkippedCoursesThenRecordsThenTheTotals() {
    pushes.previews = request -> FakePreview.of(2, 1);
    Reader<PreviewPushResponse> reader = preview().takeAll();
    assertThat(reader.messages())
        .extracting(PreviewPushResponse::getPartCase)
        .containsExactly(
            PartCase.SCOPE, PartCase.ITEM, PartCase.ITEM, PartCase.ITEM, PartCase.TOTALS);
    assertThat(reader.messages())
        .filteredOn(PreviewPushResponse::hasItem)
        .extracting(part -> part.getItem().getCourse())
        .containsExactly("courses/1001", "courses/1", "courses/2");
    assertThat(reader.status().isOk()).isTrue();
  }

  @Test
  void theScopeSaysWhatThePreviewGoesBy() {
    pushes.previews = request -> FakePreview.of(2, 1);
    PreviewScope scope = preview().takeAll().messages().get(0).getScope();
    assertThat(scope.getCatalogName()).isEqualTo("District catalog");
    assertThat(scope.getLocksList())
        .containsExactly(Lock.LOCK_NAME, Lock.LOCK_GRADING_TASKS, Lock.LOCK_STANDARDS);
    assertThat(scope.getTargetCourses()).isEqualTo(2);
    assertThat(scope.getSkippedCourses()).isEqualTo(1);
    assertThat(scope.getTypesLeftAloneList())
        .extracting(left -> left.getDataType())
        .containsExactly(
            DataType.DATA_TYPE_CATEGORIES,
            DataType.DATA_TYPE_ASSESSMENTS,
            DataType.DATA_TYPE_GRADE_CALC_OPTIONS,
            DataType.DATA_TYPE_COMPOSITE_GRADES);
    assertThat(scope.getTypesLeftAloneList())
        .extracting(left -> left.getReason())
        .containsOnly(Reason.REASON_TYPE_NOT_LOCKED);
  }

  @Test
  void aPreviewOfCoursesGoesByNoLocksAndLeavesNoTypeAloneThatSectionsHave() {
    pushes.previews =
        request ->
            new FakePreview(
                new PushScope("", new CatalogLocks(Set.of()), List.of(), List.of()),
                0,
                step -> List.of());
    PushSpec spec =
        PushSpec.newBuilder()
            .setKind(PushKind.PUSH_KIND_PUSH_COURSE)
            .setYear(2026)
            .addCourses("courses/7")
            .build();
    Reader<PreviewPushResponse> reader = preview(server, spec).takeAll();
    assertThat(reader.messages().get(0).getScope()).isEqualTo(PreviewScope.getDefaultInstance());
  }

  @Test
  void anInformationLineIsAnItemWithoutAnOutcome() {
    pushes.previews =
        request -> new FakePreview(Samples.scope(1, 0), 1, step -> List.of(Samples.note(1)));
    PushItem item = preview().takeAll().messages().get(1).getItem();
    assertThat(item.getOutcome()).isEqualTo(Outcome.OUTCOME_UNSPECIFIED);
    assertThat(item.getReason()).isEqualTo(Reason.REASON_SET_TO_NO_CALCULATION);
    assertThat(item.getSectionNumber()).isEqualTo("03");
  }

  @Test
  void aSkippedCourseIsAnItemAboutTheWholeCourse() {
    pushes.previews = request -> FakePreview.of(0, 1);
    assertThat(preview().takeAll().messages().get(1).getItem())
        .isEqualTo(
            PushItem.newBuilder()
                .setCourse("courses/1001")
                .setSchoolName("North High")
                .setCalendarName("North High 25-26")
                .setMasterNumber("M-1")
                .setCourseNumber("0101")
                .setCourseName("Algebra")
                .setLevel(Level.LEVEL_COURSE)
                .setOutcome(Outcome.OUTCOME_SKIPPED)
                .setReason(Reason.REASON_IGNORE_MASTER_PUSH)
                .setRule("S-1")
                .build());
  }

  @Test
  void theTotalsAreThoseAtTheEnd() {
    pushes.previews = request -> FakePreview.of(3, 2);
    List<PreviewPushResponse> parts = preview().takeAll().messages();
    var totals = parts.get(parts.size() - 1).getTotals();
    assertThat(totals.getCourses().getApplied()).isEqualTo(3);
    assertThat(totals.getCourses().getSkipped()).isEqualTo(2);
    assertThat(totals.getCourses().getTotal()).isEqualTo(5);
    assertThat(totals.getRecordsConsidered()).isEqualTo(42);
    assertThat(totals.getReason()).isEqualTo(Reason.REASON_UNSPECIFIED);
  }

  @Test
  void aPreviewWithoutTargetsSaysSo() {
    pushes.previews = request -> FakePreview.of(0, 1);
    assertThat(preview().takeAll().messages().get(2).getTotals().getReason())
        .isEqualTo(Reason.REASON_NO_TARGETS);
  }

  @Test
  void nothingIsReadOfTheCoursesBeforeTheReaderIsReadyForIt() {
    FakePreview thousand = FakePreview.of(1000, 0);
    pushes.previews = request -> thousand;
    Reader<PreviewPushResponse> reader = preview();
    assertThat(thousand.stepsRead()).isZero();
    reader.take(1);
    assertThat(thousand.stepsRead()).isZero();
    reader.take(1);
    assertThat(thousand.stepsRead()).isEqualTo(1);
    reader.take(10);
    assertThat(thousand.stepsRead()).isEqualTo(11);
    assertThat(reader.messages()).hasSize(12);
  }

  @Test
  void aStepIsSentToItsEndBeforeTheNextIsRead() {
    FakePreview preview =
        new FakePreview(
            Samples.scope(10, 0), 2, step -> Samples.ids(5).stream().map(Samples::item).toList());
    pushes.previews = request -> preview;
    Reader<PreviewPushResponse> reader = preview().take(1 + 4);
    assertThat(preview.stepsRead()).isEqualTo(1);
    reader.take(1);
    assertThat(preview.stepsRead()).isEqualTo(1);
    reader.take(1);
    assertThat(preview.stepsRead()).isEqualTo(2);
  }

  @Test
  void aReaderThatLeavesEndsTheReading() {
    FakePreview thousand = FakePreview.of(1000, 0);
    pushes.previews = request -> thousand;
    Reader<PreviewPushResponse> reader = preview().take(4);
    reader.cancel();
    reader.takeAll();
    assertThat(thousand.stepsRead()).isEqualTo(3);
  }

  @Test
  void aReaderThatLeavesWhileNothingIsFoundEndsTheReading() {
    List<Reader<PreviewPushResponse>> readers = new ArrayList<>();
    FakePreview empty =
        new FakePreview(
            Samples.scope(1000, 0),
            1000,
            step -> {
              if (step == 3) {
                readers.get(0).cancel();
              }
              return List.of();
            });
    pushes.previews = request -> empty;
    readers.add(preview());
    readers.get(0).takeAll();
    assertThat(empty.stepsRead()).isEqualTo(3);
  }

  @Test
  void aRefusalNamesTheFieldsOfTheSpec() {
    pushes.refusal =
        Optional.of(
            CascadeException.invalid(
                List.of(new FieldViolation("calendars", "there is no calendar 5"))));
    Reader<PreviewPushResponse> reader = preview().takeAll();
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(reader.fields()).containsExactly("spec.calendars");
    assertThat(reader.messages()).isEmpty();
  }

  @Test
  void whatGoesWrongInTheMiddleEndsTheStream() {
    pushes.previews =
        request ->
            new FakePreview(
                Samples.scope(2, 0),
                2,
                step -> {
                  throw new IllegalStateException("secret");
                });
    Reader<PreviewPushResponse> reader = preview().takeAll();
    assertThat(reader.messages()).hasSize(1);
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(reader.ending()).doesNotContain("secret");
  }

  @Test
  void coursesAreReadOnThreadsOfPreviews() throws InterruptedException {
    List<String> threads = new ArrayList<>();
    pushes.previews =
        request -> {
          threads.add(Thread.currentThread().getName());
          return new FakePreview(
              Samples.scope(1, 0),
              1,
              step -> {
                threads.add(Thread.currentThread().getName());
                return List.of();
              });
        };
    try (InProcess threaded = InProcess.with(pushes, new StreamWorkers())) {
      Reader<PreviewPushResponse> reader = preview(threaded).takeAll().untilTheEnd();
      assertThat(reader.messages())
          .extracting(PreviewPushResponse::getPartCase)
          .containsExactly(PartCase.SCOPE, PartCase.TOTALS);
      assertThat(threads).hasSize(2).allMatch(name -> name.startsWith("grpc-read-"));
    }
  }

  private Reader<PreviewPushResponse> preview() {
    return preview(server);
  }

  private static Reader<PreviewPushResponse> preview(InProcess server) {
    return preview(server, Samples.spec().build());
  }

  private static Reader<PreviewPushResponse> preview(InProcess server, PushSpec spec) {
    return Reader.call(
        server.channel(),
        PushServiceGrpc.getPreviewPushMethod(),
        PreviewPushRequest.newBuilder().setSpec(spec).build());
  }
}
