package org.cascade.it.api;

import io.grpc.Channel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.cascade.it.TestSettings;
import org.cascade.persistence.testing.Tables;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.CourseServiceGrpc.CourseServiceBlockingStub;
import org.cascade.proto.v1.ListServiceGrpc;
import org.cascade.proto.v1.ListServiceGrpc.ListServiceBlockingStub;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushServiceGrpc.PushServiceBlockingStub;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportServiceGrpc.ReportServiceBlockingStub;
import org.cascade.proto.v1.SchoolServiceGrpc;
import org.cascade.proto.v1.SchoolServiceGrpc.SchoolServiceBlockingStub;
import org.cascade.proto.v1.SectionServiceGrpc;
import org.cascade.proto.v1.SectionServiceGrpc.SectionServiceBlockingStub;
import org.cascade.proto.v1.SetupServiceGrpc;
import org.cascade.proto.v1.SetupServiceGrpc.SetupServiceBlockingStub;
import org.cascade.proto.v1.WorkServiceGrpc;
import org.cascade.proto.v1.WorkServiceGrpc.WorkServiceBlockingStub;
import org.cascade.proto.v1.YearServiceGrpc;
import org.cascade.proto.v1.YearServiceGrpc.YearServiceBlockingStub;
import org.cascade.server.CascadeServer;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;

/** A server on an empty database, called over the network. */
final class ApiServer implements AutoCloseable {
  private final TestDatabase database = TestMySql.freshDatabase();
  private final CascadeServer server;
  private final ServerConnection registrar;
  private final ServerConnection principal;

  ApiServer() {
    this(10);
  }

  /** With so many connections to its database. */
  ApiServer(int poolSize) {
    server = CascadeServer.start(TestSettings.of(database, 20, poolSize));
    registrar = connection("registrar");
    principal = connection("principal");
  }

  private ServerConnection connection(String caller) {
    return ServerConnection.open(new ServerAddress("127.0.0.1", server.port()), caller);
  }

  <S> S stub(Function<Channel, S> make) {
    return registrar.stub(make);
  }

  /** Another caller's. */
  SetupServiceBlockingStub setupOfPrincipal() {
    return principal.stub(SetupServiceGrpc::newBlockingStub);
  }

  CatalogServiceBlockingStub catalogs() {
    return stub(CatalogServiceGrpc::newBlockingStub);
  }

  ListServiceBlockingStub lists() {
    return stub(ListServiceGrpc::newBlockingStub);
  }

  SchoolServiceBlockingStub schools() {
    return stub(SchoolServiceGrpc::newBlockingStub);
  }

  SetupServiceBlockingStub setup() {
    return stub(SetupServiceGrpc::newBlockingStub);
  }

  CourseServiceBlockingStub courses() {
    return stub(CourseServiceGrpc::newBlockingStub);
  }

  SectionServiceBlockingStub sections() {
    return stub(SectionServiceGrpc::newBlockingStub);
  }

  WorkServiceBlockingStub work() {
    return stub(WorkServiceGrpc::newBlockingStub);
  }

  YearServiceBlockingStub years() {
    return stub(YearServiceGrpc::newBlockingStub);
  }

  ReportServiceBlockingStub reports() {
    return stub(ReportServiceGrpc::newBlockingStub);
  }

  PushServiceBlockingStub pushes() {
    return stub(PushServiceGrpc::newBlockingStub);
  }

  /** Another one who uses the database. */
  Connection connect() throws SQLException {
    return database.connect();
  }

  /** What is in the database. */
  Tables tables() {
    return new Tables(database);
  }

  @Override
  public void close() {
    principal.close();
    registrar.close();
    server.close();
    database.close();
  }
}
