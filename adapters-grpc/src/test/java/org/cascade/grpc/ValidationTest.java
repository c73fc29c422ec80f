package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.FakeCourses;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.FakeReports;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.CancelPushRequest;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CatalogServiceOuterClass;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.CourseServiceOuterClass;
import org.cascade.proto.v1.CourseStatusReportRequest;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.GetPushRequest;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListMastersRequest;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushesRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PushAllCourseMastersRequest;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushServiceOuterClass;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportServiceOuterClass;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WorkPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule in the protos, at its bounds. */
class ValidationTest {
  private static final String ID_18 = "9".repeat(18);

  private final Map<ServiceDescriptor, InProcess> servers =
      Map.of(
          PushServiceGrpc.getServiceDescriptor(),
          InProcess.with(new FakePushes()),
          CatalogServiceGrpc.getServiceDescriptor(),
          InProcess.with(new FakeCatalogs()),
          ReportServiceGrpc.getServiceDescriptor(),
          InProcess.with(new FakeReports()),
          CourseServiceGrpc.getServiceDescriptor(),
          InProcess.with(new FakeCourses()));

  @AfterEach
  void stop() {
    servers.values().forEach(InProcess::close);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
            specs(),
            reports(),
            realignments(),
            names(),
            pages(),
            Stream.of(
                arguments(submit("", Samples.spec()), "request_id"),
                arguments(submit("x".repeat(37), Samples.spec()), "request_id"),
                arguments(
                    RunPushRequest.newBuilder().setSpec(Samples.spec()).build(), "request_id"),
                arguments(
                    RunPushRequest.newBuilder()
                        .setRequestId("é".repeat(37))
                        .setSpec(Samples.spec())
                        .build(),
                    "request_id"),
                arguments(SubmitPushRequest.newBuilder().setRequestId("r").build(), "spec"),
                arguments(RunPushRequest.newBuilder().setRequestId("r").build(), "spec"),
                arguments(
                    PushAllCourseMastersRequest.newBuilder().setSpec(Samples.spec()).build(),
                    "request_id"),
                arguments(
                    PushAllCourseMastersRequest.newBuilder().setRequestId("r").build(), "spec"),
                arguments(PreviewPushRequest.getDefaultInstance(), "spec"),
                arguments(locks(Lock.LOCK_NAME, Lock.LOCK_NAME), "locks"),
                arguments(locks(Lock.LOCK_NAME, Lock.LOCK_UNSPECIFIED), "locks[1]"),
                arguments(
                    SetCatalogLocksRequest.newBuilder()
                        .setName("catalogs/1")
                        .setVersion(1)
                        .addLocksValue(99)
                        .build(),
                    "locks[0]"),
                arguments(
                    SetCatalogLocksRequest.newBuilder()
                        .setName("catalogs/1")
                        .setVersion(1)
                        .setCourseInfoValue(99)
                        .build(),
                    "course_info"),
                arguments(
                    SetCatalogLocksRequest.newBuilder().setName("catalogs/1").setVersion(0).build(),
                    "version"),
                arguments(
                    SetCatalogLocksRequest.newBuilder().setName("catalogs/1").build(), "version"),
                arguments(
                    SetIgnoreMasterPushRequest.newBuilder()
                        .setName("courses/1")
                        .setVersion(0)
                        .build(),
                    "version"),
                arguments(
                    UnlinkCourseRequest.newBuilder().setName("courses/1").setVersion(0).build(),
                    "version"),
                arguments(ListCoursesRequest.newBuilder().setYear(1899).build(), "year"),
                arguments(ListCoursesRequest.newBuilder().setYear(2201).build(), "year"),
                arguments(ListCoursesRequest.newBuilder().setYear(-1).build(), "year")))
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> specs() {
    return Stream.of(
            spec("kind", spec -> spec.setKindValue(99)),
            spec("year", spec -> spec.setYear(1899)),
            spec("year", spec -> spec.setYear(2201)),
            spec("year", PushSpec.Builder::clearYear),
            spec("catalog", spec -> spec.setCatalog("catalogs/0")),
            spec("catalog", spec -> spec.setCatalog("catalogs/1" + ID_18)),
            spec("catalog", spec -> spec.setCatalog("masters/1")),
            spec("calendars[1]", spec -> spec.addCalendars("calendars/1").addCalendars("2")),
            spec("calendars", spec -> spec.addCalendars("calendars/1").addCalendars("calendars/1")),
            spec("calendars", spec -> spec.addAllCalendars(numbered("calendars/", 1001))),
            spec("masters[0]", spec -> spec.addMasters("catalogs/1")),
            spec("masters", spec -> spec.addMasters("masters/1").addMasters("masters/1")),
            spec("masters", spec -> spec.addAllMasters(numbered("masters/", 10_001))),
            spec("mode", spec -> spec.setModeValue(99)),
            spec("data_types[0]", spec -> spec.addDataTypes(DataType.DATA_TYPE_UNSPECIFIED)),
            spec(
                "data_types[1]",
                spec -> spec.addDataTypes(DataType.DATA_TYPE_STANDARDS).addDataTypesValue(99)),
            spec(
                "data_types",
                spec ->
                    spec.addDataTypes(DataType.DATA_TYPE_STANDARDS)
                        .addDataTypes(DataType.DATA_TYPE_STANDARDS)),
            spec("courses[0]", spec -> spec.addCourses("courses/0")),
            spec("courses", spec -> spec.addCourses("courses/1").addCourses("courses/1")),
            spec("courses", spec -> spec.addAllCourses(numbered("courses/", 10_001))),
            spec("record_key", spec -> spec.setRecordKey("x".repeat(201))),
            spec("comment", spec -> spec.setComment("x".repeat(501))))
        .flatMap(cases -> cases);
  }

  /** The same spec in all calls that have one. */
  private static Stream<Arguments> spec(String field, Consumer<PushSpec.Builder> change) {
    PushSpec.Builder spec = Samples.spec();
    change.accept(spec);
    return inEachCall(spec).map(request -> arguments(request, "spec." + field));
  }

  private static Stream<Message> inEachCall(PushSpec.Builder spec) {
    return Stream.of(
        submit("r", spec),
        RunPushRequest.newBuilder().setRequestId("r").setSpec(spec).build(),
        PushAllCourseMastersRequest.newBuilder().setRequestId("r").setSpec(spec).build(),
        PreviewPushRequest.newBuilder().setSpec(spec).build());
  }

  private static Stream<Arguments> reports() {
    return Stream.of(
            report("year", spec -> spec.setYear(1899)),
            report("year", spec -> spec.setYear(2201)),
            report("catalog", ReportSpec.Builder::clearCatalog),
            report("catalog", spec -> spec.setCatalog("masters/1")),
            report("calendars[0]", spec -> spec.addCalendars("5")),
            report("calendars", spec -> spec.addAllCalendars(numbered("calendars/", 1001))),
            report(
                "calendars", spec -> spec.addCalendars("calendars/1").addCalendars("calendars/1")),
            report("masters[0]", spec -> spec.addMasters("")),
            report("masters", spec -> spec.addAllMasters(numbered("masters/", 10_001))),
            report("masters", spec -> spec.addMasters("masters/1").addMasters("masters/1")),
            report("data_types[0]", spec -> spec.addDataTypes(DataType.DATA_TYPE_UNSPECIFIED)),
            report("data_types[0]", spec -> spec.addDataTypesValue(99)),
            report(
                "data_types",
                spec ->
                    spec.addDataTypes(DataType.DATA_TYPE_STANDARDS)
                        .addDataTypes(DataType.DATA_TYPE_STANDARDS)),
            Stream.of(
                arguments(AwaitingPushReportRequest.getDefaultInstance(), "spec"),
                arguments(ResidualDataReportRequest.getDefaultInstance(), "spec"),
                arguments(CourseStatusReportRequest.getDefaultInstance(), "spec")))
        .flatMap(cases -> cases);
  }

  /** The same spec in both reports. */
  private static Stream<Arguments> report(String field, Consumer<ReportSpec.Builder> change) {
    ReportSpec.Builder spec = Samples.reportSpec();
    change.accept(spec);
    return inEachReport(spec).map(request -> arguments(request, "spec." + field));
  }

  private static Stream<Message> inEachReport(ReportSpec.Builder spec) {
    return Stream.of(
        AwaitingPushReportRequest.newBuilder().setSpec(spec).build(),
        ResidualDataReportRequest.newBuilder().setSpec(spec).build(),
        CourseStatusReportRequest.newBuilder().setSpec(spec).build());
  }

  private static Stream<Arguments> realignments() {
    return Stream.of(
        realignment("sections", RealignWorkRequest.Builder::clearSections),
        realignment("sections[1]", work -> work.addSections("12")),
        realignment("sections", work -> work.addSections("sections/12")),
        realignment("sections", work -> work.addAllSections(numbered("sections/100", 1000))),
        realignment("from", RealignWorkRequest.Builder::clearFrom),
        realignment("to", RealignWorkRequest.Builder::clearTo),
        realignment("from.place", work -> work.getFromBuilder().clear()),
        realignment("from.task", work -> work.getFromBuilder().setTask("standards/1")),
        realignment("from.standard", work -> work.getFromBuilder().setStandard("standards/0")),
        realignment("from.category", work -> work.getFromBuilder().setCategory("")),
        realignment("to.place", work -> work.getToBuilder().clear()),
        realignment("to.task", work -> work.getToBuilder().setTask("")),
        realignment("to.standard", work -> work.getToBuilder().setStandard("tasks/1")),
        realignment("to.category", work -> work.getToBuilder().setCategory("x".repeat(51))));
  }

  private static Arguments realignment(String field, Consumer<RealignWorkRequest.Builder> change) {
    RealignWorkRequest.Builder work = Samples.realignWork();
    change.accept(work);
    return arguments(work.build(), field);
  }

  private static Stream<Arguments> names() {
    return Stream.of("", "7", "pushes/0", "pushes/01", "pushes/-1", "catalogs/", "pushes/1" + ID_18)
        .flatMap(
            name ->
                Stream.of(
                    arguments(WatchPushRequest.newBuilder().setName(name).build(), "name"),
                    arguments(GetPushRequest.newBuilder().setName(name).build(), "name"),
                    arguments(CancelPushRequest.newBuilder().setName(name).build(), "name"),
                    arguments(ListPushItemsRequest.newBuilder().setParent(name).build(), "parent"),
                    arguments(GetCatalogRequest.newBuilder().setName(name).build(), "name"),
                    arguments(
                        SetCatalogLocksRequest.newBuilder().setName(name).setVersion(1).build(),
                        "name"),
                    arguments(ListMastersRequest.newBuilder().setParent(name).build(), "parent"),
                    arguments(
                        SetIgnoreMasterPushRequest.newBuilder().setName(name).build(), "name"),
                    arguments(
                        LinkCourseRequest.newBuilder().setName(name).setMaster("masters/1").build(),
                        "name"),
                    arguments(
                        LinkCourseRequest.newBuilder().setName("courses/1").setMaster(name).build(),
                        "master"),
                    arguments(UnlinkCourseRequest.newBuilder().setName(name).build(), "name"),
                    arguments(Samples.realignWork().setName(name).build(), "name"),
                    arguments(
                        ListCoursesRequest.newBuilder().setCatalog(name + "x").build(), "catalog"),
                    arguments(
                        ListCoursesRequest.newBuilder().setMaster(name + "x").build(), "master"),
                    arguments(
                        ListCoursesRequest.newBuilder().setCalendar(name + "x").build(),
                        "calendar")));
  }

  private static Stream<Arguments> pages() {
    return IntStream.of(-1, 1001)
        .boxed()
        .flatMap(size -> pages(size, "").map(request -> arguments(request, "page_size")))
        .flatMap(
            tooLarge ->
                Stream.concat(
                    Stream.of(tooLarge),
                    pages(1, "x".repeat(101)).map(request -> arguments(request, "page_token"))));
  }

  private static Stream<Message> pages(int size, String token) {
    return Stream.of(
        ListPushesRequest.newBuilder().setPageSize(size).setPageToken(token).build(),
        ListPushItemsRequest.newBuilder()
            .setParent("pushes/7")
            .setPageSize(size)
            .setPageToken(token)
            .build(),
        ListMastersRequest.newBuilder()
            .setParent("catalogs/1")
            .setPageSize(size)
            .setPageToken(token)
            .build());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsOutOfBoundsIsRefusedNamingTheField(Message request, String field) {
    Reader<?> call = send(request);
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.info().getReason()).isEqualTo("INVALID_REQUEST");
    assertThat(call.info().getDomain()).isEqualTo("cascade");
    assertThat(call.fields()).isNotEmpty().containsOnly(field);
    assertThat(call.status().getDescription()).startsWith(field + ": ");
  }

  static Stream<Message> taken() {
    return Stream.of(
            Stream.of(
                    Samples.spec().setYear(1900),
                    Samples.spec().setYear(2200),
                    Samples.spec().setCatalog("catalogs/" + ID_18),
                    Samples.spec().clearCatalog(),
                    Samples.spec().clearMode(),
                    Samples.spec().addAllCourses(numbered("courses/", 10_000)),
                    Samples.spec().setRecordKey("🎓".repeat(200)),
                    Samples.spec().addAllCalendars(numbered("calendars/", 1000)),
                    Samples.spec().addAllMasters(numbered("masters/", 10_000)),
                    Samples.spec().setMode(PushMode.PUSH_MODE_OVERWRITE),
                    Samples.spec().setComment("🎓".repeat(500)),
                    Samples.spec()
                        .addAllDataTypes(
                            Arrays.stream(DataType.values())
                                .filter(ValidationTest::isSent)
                                .toList()))
                .flatMap(ValidationTest::inEachCall),
            Stream.of(
                submit("x", Samples.spec()),
                submit("x".repeat(36), Samples.spec()),
                locks(
                    Arrays.stream(Lock.values())
                        .filter(ValidationTest::isSent)
                        .toArray(Lock[]::new)),
                SetCatalogLocksRequest.newBuilder().setName("catalogs/1").setVersion(1).build(),
                ListCoursesRequest.newBuilder().setYear(1900).build(),
                ListCoursesRequest.newBuilder().setYear(2200).build(),
                ListCoursesRequest.newBuilder()
                    .setCatalog("catalogs/" + ID_18)
                    .setMaster("masters/" + ID_18)
                    .setCalendar("calendars/" + ID_18)
                    .build()),
            inEachReport(Samples.reportSpec()),
            inEachReport(
                Samples.reportSpec()
                    .setYear(2200)
                    .setCatalog("catalogs/" + ID_18)
                    .addAllCalendars(numbered("calendars/", 1000))
                    .addAllMasters(numbered("masters/", 10_000))
                    .addDataTypes(DataType.DATA_TYPE_COURSE_INFO)),
            Stream.of(
                LinkCourseRequest.newBuilder()
                    .setName("courses/" + ID_18)
                    .setMaster("masters/" + ID_18)
                    .build(),
                UnlinkCourseRequest.newBuilder().setName("courses/" + ID_18).build(),
                Samples.realignWork().addAllSections(numbered("sections/100", 999)).build(),
                Samples.realignWork()
                    .setFrom(WorkPlace.newBuilder().setStandard("standards/" + ID_18))
                    .setTo(WorkPlace.newBuilder().setTask("tasks/" + ID_18))
                    .build(),
                Samples.realignWork()
                    .setFrom(WorkPlace.newBuilder().setCategory("x"))
                    .setTo(WorkPlace.newBuilder().setCategory("🎓".repeat(50)))
                    .build()),
            pages(0, ""),
            pages(1000, ""))
        .flatMap(cases -> cases);
  }

  private static boolean isSent(Enum<?> word) {
    return !word.name().endsWith("_UNSPECIFIED") && !word.name().equals("UNRECOGNIZED");
  }

  @ParameterizedTest
  @MethodSource("taken")
  void whatIsWithinBoundsIsTaken(Message request) {
    assertThat(send(request).take(1).messages()).isNotEmpty();
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    Reader<?> call =
        send(
            submit(
                "",
                PushSpec.newBuilder()
                    .setYear(12)
                    .setCatalog("x")
                    .addCalendars("calendars/1")
                    .addCalendars("y")
                    .setModeValue(99)
                    .addDataTypesValue(99)));
    assertThat(call.fields())
        .containsExactlyInAnyOrder(
            "request_id",
            "spec.year",
            "spec.catalog",
            "spec.calendars[1]",
            "spec.mode",
            "spec.data_types[0]");
  }

  @Test
  void aTypeThatIsNotChosenIsSaidInWords() {
    PushSpec.Builder spec = Samples.spec().addDataTypes(DataType.DATA_TYPE_UNSPECIFIED);
    assertThat(send(submit("r", spec)).status().getDescription())
        .isEqualTo("spec.data_types[0]: has to be chosen");
  }

  @Test
  void thousandsOfWrongFieldsStillMakeAnErrorThatArrives() {
    Reader<?> call = send(submit("r", Samples.spec().addAllMasters(numbered("nonsense/", 10_000))));
    int named = call.fields().size();
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(named).isBetween(10, 100);
    assertThat(call.info().getMetadataMap())
        .containsEntry("violations_left_out", Integer.toString(10_000 - named));
  }

  @Test
  void everyRuleOfARequestIsInTheTable() {
    Set<String> tried =
        refused()
            .map(Arguments::get)
            .map(
                one ->
                    ((Message) one[0]).getDescriptorForType().getName()
                        + "."
                        + one[1].toString().replaceAll("\\[\\d+]", ""))
            .collect(Collectors.toSet());
    assertThat(tried).containsAll(rules());
  }

  private static List<String> rules() {
    return Stream.of(
            PushServiceOuterClass.getDescriptor(),
            CatalogServiceOuterClass.getDescriptor(),
            ReportServiceOuterClass.getDescriptor(),
            CourseServiceOuterClass.getDescriptor())
        .flatMap(file -> file.getServices().stream())
        .flatMap(service -> service.getMethods().stream())
        .map(MethodDescriptor::getInputType)
        .filter(request -> !ResourceRulesTest.isOfAResource(request))
        .flatMap(request -> rules(request, request.getName() + "."))
        .toList();
  }

  private static Stream<String> rules(Descriptor message, String prefix) {
    return message.getFields().stream().flatMap(field -> rules(field, prefix + field.getName()));
  }

  private static Stream<String> rules(FieldDescriptor field, String path) {
    Stream<String> own =
        field.getOptions().hasExtension(ValidateProto.field) ? Stream.of(path) : Stream.empty();
    Stream<String> inner =
        field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
            ? rules(field.getMessageType(), path + ".")
            : Stream.empty();
    return Stream.concat(own, inner);
  }

  private static SubmitPushRequest submit(String requestId, PushSpec.Builder spec) {
    return SubmitPushRequest.newBuilder().setRequestId(requestId).setSpec(spec).build();
  }

  private static SetCatalogLocksRequest locks(Lock... locks) {
    return SetCatalogLocksRequest.newBuilder()
        .setName("catalogs/1")
        .setVersion(1)
        .addAllLocks(List.of(locks))
        .build();
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number).toList();
  }

  private Reader<?> send(Message request) {
    return servers.entrySet().stream()
        .flatMap(
            service ->
                service.getKey().getMethods().stream()
                    .filter(method -> takes(method, request))
                    .map(method -> send(service.getValue(), method, request)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean takes(io.grpc.MethodDescriptor<?, ?> method, Message request) {
    String name = request.getDescriptorForType().getName().replaceAll("Request$", "");
    return name.equals(method.getBareMethodName());
  }

  @SuppressWarnings("unchecked")
  private static <A> Reader<A> send(
      InProcess server, io.grpc.MethodDescriptor<?, A> method, Message request) {
    return Reader.call(server.channel(), (io.grpc.MethodDescriptor<Message, A>) method, request)
        .take(1);
  }
}
