package org.cascade.it.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.it.TestSettings;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.persistence.testing.WorldTables;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewTotals;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.RunPushResponse;
import org.cascade.server.CascadeServer;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;

/**
 * A server on a MySQL of the tests, called over the network as a registrar's system calls it. The
 * district under it is put there and looked at row by row.
 */
final class District implements AutoCloseable {
  private static final Set<Outcome> NOT_PUSHED =
      EnumSet.of(Outcome.OUTCOME_KEPT, Outcome.OUTCOME_SKIPPED, Outcome.OUTCOME_FAILED);

  private final TestDatabase database = TestMySql.freshDatabase();
  private final CascadeServer server = CascadeServer.start(TestSettings.of(database, 20));
  private final WorldTables tables = new WorldTables(connection());
  private final ServerConnection calls =
      ServerConnection.open(new ServerAddress("127.0.0.1", server.port()), "registrar");

  /** A push that has ended, with all its items. */
  record Pushed(PushResult result, List<PushItem> items) {
    Push push() {
      return result.getPush();
    }
  }

  /** A preview, read to its end. */
  record Previewed(List<PushItem> items, PreviewTotals totals) {}

  private Connection connection() {
    try {
      return database.connect();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void is(SmallDistrict district) {
    tables.load(district.world());
  }

  World world() {
    return tables.read();
  }

  /** What schools, teachers and the district do beside pushing. */
  void meanwhile(Consumer<World> change) {
    World world = tables.read();
    change.accept(world);
    tables.load(world);
  }

  /** Runs a push to its end. */
  Pushed push(PushSpec.Builder spec) {
    RunPushRequest request =
        RunPushRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setSpec(spec)
            .build();
    PushResult result = PushResult.getDefaultInstance();
    for (Iterator<RunPushResponse> events = pushes().runPush(request); events.hasNext(); ) {
      result = events.next().getEvent().getResult();
    }
    List<PushItem> items = items(result.getPush().getName());
    checkSums(result, items);
    return new Pushed(result, items);
  }

  /** §4.5, Q-3. */
  private static void checkSums(PushResult result, List<PushItem> items) {
    assertThat(result.getTotalsList().stream().mapToLong(RecordTotal::getRecords).sum())
        .isEqualTo(result.getRecordsConsidered());
    assertThat(items.stream().filter(District::isNotPushed).count())
        .isEqualTo(
            result.getTotalsList().stream()
                .filter(total -> NOT_PUSHED.contains(total.getOutcome()))
                .mapToLong(RecordTotal::getRecords)
                .sum());
    CourseCounts courses = result.getPush().getCourses();
    assertThat(
            courses.getApplied()
                + courses.getUnchanged()
                + courses.getSkipped()
                + courses.getFailed())
        .isEqualTo(courses.getTotal());
  }

  private static boolean isNotPushed(PushItem item) {
    return item.getDataType() != DataType.DATA_TYPE_UNSPECIFIED
        && NOT_PUSHED.contains(item.getOutcome());
  }

  private PushServiceGrpc.PushServiceBlockingStub pushes() {
    return calls.stub(PushServiceGrpc::newBlockingStub);
  }

  private List<PushItem> items(String push) {
    return pushes()
        .listPushItems(ListPushItemsRequest.newBuilder().setParent(push).setPageSize(1000).build())
        .getItemsList();
  }

  Previewed preview(PushSpec.Builder spec) {
    PreviewPushRequest request = PreviewPushRequest.newBuilder().setSpec(spec).build();
    List<PushItem> items = new ArrayList<>();
    PreviewTotals totals = PreviewTotals.getDefaultInstance();
    for (Iterator<PreviewPushResponse> parts = pushes().previewPush(request); parts.hasNext(); ) {
      PreviewPushResponse part = parts.next();
      if (part.hasItem()) {
        items.add(part.getItem());
      }
      totals = part.getTotals();
    }
    return new Previewed(items, totals);
  }

  List<AwaitingRecord> awaiting() {
    List<AwaitingRecord> records = new ArrayList<>();
    calls
        .stub(ReportServiceGrpc::newBlockingStub)
        .awaitingPushReport(AwaitingPushReportRequest.newBuilder().setSpec(report()).build())
        .forEachRemaining(
            part -> {
              if (part.hasRecord()) {
                records.add(part.getRecord());
              }
            });
    return records;
  }

  List<ResidualRecord> residual() {
    List<ResidualRecord> records = new ArrayList<>();
    calls
        .stub(ReportServiceGrpc::newBlockingStub)
        .residualDataReport(ResidualDataReportRequest.newBuilder().setSpec(report()).build())
        .forEachRemaining(
            part -> {
              if (part.hasRecord()) {
                records.add(part.getRecord());
              }
            });
    return records;
  }

  private static ReportSpec report() {
    return ReportSpec.newBuilder().setYear(SmallDistrict.YEAR).setCatalog("catalogs/1").build();
  }

  CourseServiceGrpc.CourseServiceBlockingStub courses() {
    return calls.stub(CourseServiceGrpc::newBlockingStub);
  }

  CatalogServiceGrpc.CatalogServiceBlockingStub catalogs() {
    return calls.stub(CatalogServiceGrpc::newBlockingStub);
  }

  @Override
  public void close() {
    calls.close();
    tables.close();
    server.close();
    database.close();
  }
}
