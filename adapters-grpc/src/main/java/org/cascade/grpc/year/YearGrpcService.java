package org.cascade.grpc.year;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.application.year.RollForward;
import org.cascade.application.year.RollRequest;
import org.cascade.application.year.RollRun;
import org.cascade.application.year.RolledCalendar;
import org.cascade.domain.district.SchoolId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.stream.PartStream;
import org.cascade.grpc.stream.Parts;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.IgnoringCourse;
import org.cascade.proto.v1.RollCounts;
import org.cascade.proto.v1.RollForwardRequest;
import org.cascade.proto.v1.RollForwardResponse;
import org.cascade.proto.v1.YearServiceGrpc;

/** Rolling forward over gRPC. Requests have been validated when they come here. */
public final class YearGrpcService extends YearServiceGrpc.YearServiceImplBase {
  private final RollForward rollForward;
  private final StreamWorkers workers;

  @Inject
  public YearGrpcService(RollForward rollForward, StreamWorkers workers) {
    this.rollForward = rollForward;
    this.workers = workers;
  }

  @Override
  public void rollForward(RollForwardRequest call, StreamObserver<RollForwardResponse> caller) {
    RollRequest request =
        new RollRequest(
            Math.toIntExact(ResourceNames.id(call.getFromYear())),
            Optional.of(call.getSchool())
                .filter(name -> !name.isEmpty())
                .map(name -> new SchoolId(ResourceNames.id(name))),
            call.getIncludeSections(),
            call.getValidateOnly());
    PartStream.begin(caller, workers, () -> parts(rollForward.rollForward(request)));
  }

  private static Parts<RollForwardResponse> parts(RollRun run) {
    return new Parts<>(
        Stream.empty(),
        () -> run.next().map(YearGrpcService::of),
        () -> RollForwardResponse.newBuilder().setTotals(counts(run.totals())).build());
  }

  private static Stream<RollForwardResponse> of(RolledCalendar rolled) {
    return Stream.concat(
        Stream.of(RollForwardResponse.newBuilder().setCalendar(calendar(rolled)).build()),
        rolled.ignoring().stream()
            .map(
                course ->
                    RollForwardResponse.newBuilder()
                        .setIgnoring(
                            IgnoringCourse.newBuilder()
                                .setNumber(course.number())
                                .setDisplayName(course.name()))
                        .build()));
  }

  private static org.cascade.proto.v1.RolledCalendar calendar(RolledCalendar rolled) {
    org.cascade.proto.v1.RolledCalendar.Builder message =
        org.cascade.proto.v1.RolledCalendar.newBuilder()
            .setSource(ResourceNames.calendar(rolled.source().id().value()))
            .setSchoolName(rolled.source().school())
            .setDisplayName(rolled.source().name())
            .setOutcome(Vocabulary.ROLL_OUTCOMES.toWire(rolled.outcome()))
            .setCounts(counts(rolled.counts()));
    Optional.ofNullable(rolled.made())
        .ifPresent(made -> message.setCalendar(ResourceNames.calendar(made.value())));
    return message.build();
  }

  private static RollCounts counts(org.cascade.application.year.RollCounts counts) {
    return RollCounts.newBuilder()
        .setCalendars(counts.calendars())
        .setTerms(counts.terms())
        .setCourses(counts.courses())
        .setSections(counts.sections())
        .setRecords(counts.records())
        .build();
  }
}
