package org.cascade.grpc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportDistrictService;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.imports.InMemoryImportedDistricts;
import org.cascade.application.imports.Standing;
import org.cascade.application.push.DatabaseUnavailableException;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.testing.Reader;
import org.cascade.proto.v1.FieldDifference;
import org.cascade.proto.v1.ImportBatch;
import org.cascade.proto.v1.ImportDistrictRequest;
import org.cascade.proto.v1.ImportDistrictResponse;
import org.cascade.proto.v1.ImportFinding;
import org.cascade.proto.v1.ImportHeader;
import org.cascade.proto.v1.ImportKind;
import org.cascade.proto.v1.ImportReason;
import org.cascade.proto.v1.ImportRecord;
import org.cascade.proto.v1.ImportServiceGrpc;
import org.cascade.proto.v1.ImportTotal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportGrpcServiceTest {
  private final List<List<DistrictRecord>> taken = new ArrayList<>();
  private Consumer<List<DistrictRecord>> before = taken::add;
  private final ImportedDistricts district = new InMemoryImportedDistricts();
  private final InProcess server = InProcess.with(new ImportDistrictService(batch -> take(batch)));
  private final ClientCall<ImportDistrictRequest, ImportDistrictResponse> call =
      server.channel().newCall(ImportServiceGrpc.getImportDistrictMethod(), CallOptions.DEFAULT);
  private final Reader<ImportDistrictResponse> answers = Reader.start(call);

  private List<Standing> take(List<DistrictRecord> batch) {
    before.accept(batch);
    return district.take(batch);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void eachBatchIsAnsweredAndTheSummaryComesLast() {
    answers.takeAll();
    header();
    batch(Wire.catalog(), Wire.school());
    batch(Wire.catalog());
    call.halfClose();

    assertThat(answers.status()).isEqualTo(Status.OK);
    assertThat(answers.messages())
        .extracting(answer -> answer.getBatch().getRecords())
        .containsExactly(2, 1, 0);
    assertThat(answers.messages().get(2).getSummary().getTotalsList())
        .containsExactly(
            total(ImportKind.IMPORT_KIND_CATALOG).setCreated(1).setUnchanged(1).build(),
            total(ImportKind.IMPORT_KIND_SCHOOL).setCreated(1).build());
  }

  @Test
  void everyKindOfRecordArrivesWithItsFieldsInCanonicalForm() {
    answers.takeAll();
    header();
    batch(Wire.district());

    assertThat(taken.get(0)).containsExactlyElementsOf(Wire.expected());
    assertThat(answers.messages().get(0).getBatch().getFindingsList()).isEmpty();
  }

  @Test
  void aDifferenceIsSaidWithItsOriginAndBothValuesLongOnesCut() {
    answers.takeAll();
    header();
    batch(Wire.standard("a"));
    batch(Wire.standard("ß".repeat(101)));

    assertThat(answers.messages().get(1).getBatch().getFindingsList())
        .containsExactly(
            ImportFinding.newBuilder()
                .setOrigin(Wire.ORIGIN)
                .setKind(ImportKind.IMPORT_KIND_STANDARD)
                .setRecord("N.1")
                .setReason(ImportReason.IMPORT_REASON_DIFFERS)
                .addDifferences(
                    FieldDifference.newBuilder()
                        .setField("description")
                        .setHere("a")
                        .setSource("ß".repeat(100) + "…"))
                .build());
  }

  @Test
  void whatIsMissingIsNamed() {
    answers.takeAll();
    header();
    batch(Wire.school());

    ImportFinding finding = answers.messages().get(0).getBatch().getFindings(0);
    assertThat(finding.getReason()).isEqualTo(ImportReason.IMPORT_REASON_UNRESOLVED_REFERENCE);
    assertThat(finding.getMissingKind()).isEqualTo(ImportKind.IMPORT_KIND_CATALOG);
    assertThat(finding.getMissing()).isEqualTo("Maple Hollow");
  }

  @Test
  void theFieldsOfDifferencesAreNamedAsInTheMessagesOfTheRecords() {
    List<String> fields =
        ImportRecord.getDescriptor().getFile().getMessageTypes().stream()
            .flatMap(message -> message.getFields().stream())
            .map(FieldDescriptor::getName)
            .toList();

    assertThat(fields)
        .containsAll(
            Arrays.stream(ImportField.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void nothingIsTakenWhileNobodyReadsTheAnswers() {
    header();
    batch(Wire.catalog());
    batch(Wire.school());
    assertThat(taken).isEmpty();

    answers.take(1);
    assertThat(taken).hasSize(1);

    answers.take(1);
    assertThat(taken).hasSize(2);
  }

  @Test
  void aBatchBeforeTheHeaderIsRefused() {
    answers.takeAll();
    batch(Wire.catalog());

    assertThat(answers.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(answers.fields()).containsExactly("header");
    assertThat(taken).isEmpty();
  }

  @Test
  void aSecondHeaderIsRefusedAndWhatCameBeforeStays() {
    answers.takeAll();
    header();
    batch(Wire.catalog());
    header();

    assertThat(answers.fields()).containsExactly("header");
    assertThat(answers.messages()).hasSize(1);
    assertThat(taken).hasSize(1);
  }

  @Test
  void anImportWithoutAHeaderIsRefused() {
    answers.takeAll();
    call.halfClose();

    assertThat(answers.fields()).containsExactly("header");
  }

  @Test
  void aFieldOutOfBoundsEndsTheImportWithItsPath() {
    answers.takeAll();
    header();
    batch(Wire.catalog(), Wire.catalog(" outer blank"));

    assertThat(answers.fields()).containsExactly("batch.records[1].catalog.key.name");
    assertThat(taken).isEmpty();
  }

  @Test
  void aDateThatIsNotInTheCalendarEndsTheImportWithItsPath() {
    answers.takeAll();
    header();
    batch(Wire.term("2026-02-28", "2026-02-29"), Wire.term("2026-04-31", "2026-05-01"));

    assertThat(answers.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(answers.fields())
        .containsExactly("batch.records[0].term.end_date", "batch.records[1].term.start_date");
    assertThat(taken).isEmpty();
  }

  @Test
  void aTermThatEndsBeforeItStartsIsRefused() {
    answers.takeAll();
    header();
    batch(Wire.term("2026-02-28", "2026-02-27"));

    assertThat(answers.fields()).containsExactly("batch.records[0].term");
  }

  @Test
  void moreThan250RecordsInABatchAreRefused() {
    answers.takeAll();
    header();
    ImportRecord[] records = new ImportRecord[251];
    Arrays.fill(records, Wire.catalog());
    batch(records);

    assertThat(answers.fields()).containsExactly("batch.records");
  }

  @Test
  void aDatabaseThatGoesAwayEndsTheImportAndWhatWasAnsweredStays() {
    answers.takeAll();
    header();
    batch(Wire.catalog());
    before =
        batch -> {
          throw new DatabaseUnavailableException(new IllegalStateException("gone"));
        };
    batch(Wire.school());

    assertThat(answers.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(answers.info().getReason()).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(answers.messages()).hasSize(1);
  }

  @Test
  void anImportThatIsCancelledTakesNoFurtherBatch() {
    answers.takeAll();
    header();
    batch(Wire.catalog());
    answers.cancel();

    assertThat(taken).hasSize(1);
    assertThat(answers.messages()).hasSize(1);
  }

  private static ImportTotal.Builder total(ImportKind kind) {
    return ImportTotal.newBuilder().setKind(kind);
  }

  private void header() {
    call.sendMessage(
        ImportDistrictRequest.newBuilder()
            .setHeader(ImportHeader.newBuilder().setSource("a test"))
            .build());
  }

  private void batch(ImportRecord... records) {
    call.sendMessage(
        ImportDistrictRequest.newBuilder()
            .setBatch(ImportBatch.newBuilder().addAllRecords(Arrays.asList(records)))
            .build());
  }
}
