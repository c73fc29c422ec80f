package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.DatabaseUnavailableException;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.GetCatalogResponse;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.SubmitPushRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsOnTheWireTest {
  /** As the comments of the protos state them. */
  private static final Map<ErrorReason, Status.Code> STATED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ErrorReason.INVALID_REQUEST, Status.Code.INVALID_ARGUMENT),
              Map.entry(ErrorReason.CALLER_MISSING, Status.Code.UNAUTHENTICATED),
              Map.entry(ErrorReason.CATALOG_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.COURSE_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.MASTER_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.PUSH_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.ENTRY_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.STANDARD_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.SCHOOL_YEAR_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.SCHOOL_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.CALENDAR_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.TERM_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.RECORD_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.SECTION_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.ASSIGNMENT_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.SCORE_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.POSTED_GRADE_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.POSTED_COMMENT_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.ASSESSMENT_SCORE_NOT_FOUND, Status.Code.NOT_FOUND),
              Map.entry(ErrorReason.LOCKED, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.NAME_TAKEN, Status.Code.ALREADY_EXISTS),
              Map.entry(ErrorReason.REFERENCED, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.COURSE_LINKED, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.MASTER_NOT_IN_CATALOG, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.GRADES_IN_THE_WAY, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.NOTHING_LOCKED, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.REQUEST_ID_REUSED, Status.Code.ALREADY_EXISTS),
              Map.entry(ErrorReason.PUSH_ENDED, Status.Code.FAILED_PRECONDITION),
              Map.entry(ErrorReason.STALE_VERSION, Status.Code.ABORTED),
              Map.entry(ErrorReason.BUSY, Status.Code.UNAVAILABLE),
              Map.entry(ErrorReason.DATABASE_UNAVAILABLE, Status.Code.UNAVAILABLE),
              Map.entry(ErrorReason.TOO_LARGE, Status.Code.RESOURCE_EXHAUSTED)));

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InProcess server = InProcess.with(catalogs);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(ErrorReason.class)
  void everyReasonHasItsStatusAndItsDetails(ErrorReason reason) {
    Reader<GetCatalogResponse> call =
        failing(CascadeException.of(reason, "in words", Map.of("version", "5")));
    assertThat(call.status().getCode()).isEqualTo(STATED.get(reason));
    assertThat(call.status().getDescription()).isEqualTo("in words");
    assertThat(call.info().getReason()).isEqualTo(reason.name());
    assertThat(call.info().getDomain()).isEqualTo("cascade");
    assertThat(call.info().getMetadataMap()).containsExactly(Map.entry("version", "5"));
    assertThat(call.fields()).isEmpty();
  }

  @Test
  void everyFieldRefusedIsNamed() {
    Reader<GetCatalogResponse> call =
        failing(
            CascadeException.invalid(
                List.of(
                    new FieldViolation("year", "is unknown"),
                    new FieldViolation("catalog", "is unknown"))));
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.fields()).containsExactly("year", "catalog");
    assertThat(call.status().getDescription()).isEqualTo("year: is unknown; catalog: is unknown");
  }

  @Test
  void moreFieldsThanFitAreCounted() {
    Reader<GetCatalogResponse> call =
        failing(
            CascadeException.invalid(
                IntStream.range(0, 1000)
                    .mapToObj(at -> new FieldViolation("masters[" + at + "]", "is unknown"))
                    .toList()));
    int named = call.fields().size();
    assertThat(named).isBetween(50, 999);
    assertThat(call.info().getMetadataMap())
        .containsEntry("violations_left_out", Integer.toString(1000 - named));
  }

  @Test
  void factsThatDoNotFitAreCut() {
    Reader<GetCatalogResponse> call =
        failing(
            CascadeException.of(
                ErrorReason.GRADES_IN_THE_WAY,
                "in words",
                Map.of("students", "s-1,".repeat(5000))));
    assertThat(call.status().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(call.info().getMetadataOrThrow("students"))
        .startsWith("s-1,s-1,")
        .endsWith("…")
        .hasSizeLessThan(1000);
  }

  @Test
  void aDatabaseThatIsAwayIsToBeTriedAgain() {
    Reader<GetCatalogResponse> call =
        failing(new DatabaseUnavailableException(new IllegalStateException("jdbc:mysql://secret")));
    assertThat(call.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(call.info().getReason()).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(call.ending()).doesNotContain("secret");
  }

  @Test
  void anUnexpectedExceptionIsInternalWithAnIdAndLeaksNothing() {
    Reader<GetCatalogResponse> call =
        failing(new IllegalStateException("SELECT secret", new RuntimeException("secret too")));
    assertInternal(call);
    assertThat(call.ending()).doesNotContain("secret").doesNotContain("IllegalState");
  }

  @Test
  void anUnexpectedErrorIsInternalToo() {
    assertInternal(failing(new AssertionError("secret")));
  }

  @Test
  void aStatusThatNobodyChoseIsUnexpectedToo() {
    assertInternal(
        failing(new StatusRuntimeException(Status.NOT_FOUND.withDescription("secret table"))));
  }

  @Test
  void unexpectedErrorsHaveIdsOfTheirOwn() {
    String one = failing(new IllegalStateException()).info().getMetadataOrThrow("error_id");
    String other = failing(new IllegalStateException()).info().getMetadataOrThrow("error_id");
    assertThat(one).isNotEqualTo(other);
  }

  private static void assertInternal(Reader<GetCatalogResponse> call) {
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(call.info().getReason()).isEqualTo("INTERNAL");
    String id = call.info().getMetadataOrThrow("error_id");
    assertThat(id).matches("[0-9a-f-]{36}");
    assertThat(call.status().getDescription()).contains(id);
    assertThat(call.ending()).doesNotContain("secret");
  }

  @Test
  void fieldsOfARequestAreNamedAsFieldsOfTheSpec() {
    FakePushes pushes = new FakePushes();
    pushes.refusal =
        Optional.of(
            CascadeException.refused(
                ErrorReason.NOTHING_LOCKED,
                List.of(new FieldViolation("data_types", "the catalog locks nothing"))));
    try (InProcess own = InProcess.with(pushes)) {
      var call =
          Reader.call(
                  own.channel(),
                  PushServiceGrpc.getSubmitPushMethod(),
                  SubmitPushRequest.newBuilder().setRequestId("r").setSpec(Samples.spec()).build())
              .takeAll();
      assertThat(call.status().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
      assertThat(call.fields()).containsExactly("spec.data_types");
      assertThat(call.status().getDescription())
          .isEqualTo("spec.data_types: the catalog locks nothing");
    }
  }

  private Reader<GetCatalogResponse> failing(Throwable failure) {
    catalogs.failure = Optional.of(failure);
    return Reader.call(
            server.channel(),
            CatalogServiceGrpc.getGetCatalogMethod(),
            GetCatalogRequest.newBuilder().setName("catalogs/1").build())
        .takeAll();
  }
}
