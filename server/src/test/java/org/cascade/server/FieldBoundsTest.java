package org.cascade.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cascade.application.CascadeException;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportDistrictService;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.ImportFinding;
import org.cascade.application.imports.ImportReason;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.Origin;
import org.cascade.application.imports.RecordKey;
import org.cascade.application.imports.RecordKey.CalendarKey;
import org.cascade.application.imports.RecordKey.CatalogKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.RecordKey.StandardKey;
import org.cascade.application.imports.RecordKey.TermKey;
import org.cascade.application.imports.Standing;
import org.cascade.application.push.PushRequest;
import org.cascade.domain.push.CategoryNames;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.persistence.testing.fields.FieldTable;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.SubmitPushResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/fields.md is held to the code that checks values before the database does. */
class FieldBoundsTest {
  private static final FieldTable TABLE = FieldTable.read();
  private static final Origin ORIGIN = new Origin("", 0);
  private static final SchoolKey SCHOOL = new SchoolKey(Name.of("Maple Hollow"));
  private static final CalendarKey CALENDAR = new CalendarKey(SCHOOL, 2026, Name.of("2025-26"));

  @Test
  void aCommentMayBeAsLongAsItsColumn() {
    assertThat(PushRequest.MAX_COMMENT).isEqualTo(TABLE.longest("push_job", "comment"));
  }

  @Test
  void anotherNameForACategoryIsMadeToFitItsColumn() {
    assertThat(CategoryNames.MAX_LENGTH)
        .isEqualTo(TABLE.longest("master_category", "name"))
        .isEqualTo(TABLE.longest("course_category", "name"))
        .isEqualTo(TABLE.longest("section_category", "name"));
  }

  @Test
  void aCallerMayBeAsLongAsItsColumn() {
    int longest = TABLE.longest("push_job", "caller");

    assertThatCode(() -> call("x".repeat(longest))).doesNotThrowAnyException();
    assertThatThrownBy(() -> call("x".repeat(longest + 1))).isInstanceOf(CascadeException.class);
  }

  private static void call(String caller) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of(CallerInterceptor.NAME, Metadata.ASCII_STRING_MARSHALLER), caller);
    new CallerInterceptor()
        .interceptCall(new Submission(), headers, (call, named) -> new ServerCall.Listener<>() {});
  }

  static Stream<Arguments> namesOfImports() {
    return Stream.of(
        arguments("course_catalog", (Naming) name -> record(new CatalogKey(name))),
        arguments("school", (Naming) name -> record(new SchoolKey(name))),
        arguments("calendar", (Naming) name -> record(new CalendarKey(SCHOOL, 2026, name))),
        arguments("term_name", (Naming) name -> record(new TermKey(CALENDAR, name))),
        arguments("standard", (Naming) name -> record(new StandardKey(name))),
        arguments("course_catalog", (Naming) name -> record(SCHOOL, ImportField.CATALOG, name)),
        arguments("standard_group", (Naming) name -> record(SCHOOL, ImportField.GROUP, name)),
        arguments("term_name", (Naming) name -> record(SCHOOL, ImportField.TERMS, name)));
  }

  /** Makes a record with a name somewhere in it. */
  private interface Naming {
    DistrictRecord named(Name name);
  }

  private static DistrictRecord record(RecordKey key) {
    return new DistrictRecord(ORIGIN, key, Content.NONE);
  }

  private static DistrictRecord record(RecordKey key, ImportField field, Name name) {
    return new DistrictRecord(ORIGIN, key, new Content(Map.of(field, List.of(name.toString()))));
  }

  @ParameterizedTest
  @MethodSource("namesOfImports")
  void theKeyOfANameMayBeAsLongAsItsColumn(String table, Naming naming) {
    int longest = TABLE.longest(table, "name_key");

    assertThat(longest).isEqualTo(3 * TABLE.longest(table, "name"));
    assertThat(findings(naming.named(Name.of("x".repeat(longest))))).isEmpty();
    assertThat(findings(naming.named(Name.of("x".repeat(longest + 1)))))
        .extracting(ImportFinding::reason)
        .containsExactly(ImportReason.NAME_NOT_USABLE);
  }

  private static List<ImportFinding> findings(DistrictRecord record) {
    return new ImportDistrictService(
            batch -> batch.stream().<Standing>map(each -> new Standing.Created()).toList())
        .begin()
        .take(List.of(record));
  }

  /** A call that changes something, and that nobody answers. */
  private static final class Submission extends ServerCall<SubmitPushRequest, SubmitPushResponse> {
    @Override
    public void request(int messages) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(SubmitPushResponse message) {}

    @Override
    public void close(Status status, Metadata trailers) {}

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<SubmitPushRequest, SubmitPushResponse> getMethodDescriptor() {
      return PushServiceGrpc.getSubmitPushMethod();
    }
  }
}
