package org.cascade.server.bench;

import java.util.List;
import org.cascade.persistence.bench.Baselines;
import org.cascade.persistence.bench.BenchDistrict;
import org.cascade.persistence.bench.ServerFigures;
import org.cascade.persistence.database.Database;
import org.cascade.server.CascadeServer;
import org.cascade.server.bench.trial.PushCalls;
import org.cascade.server.bench.trial.Stage;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.settings.CascadeSettings;

/** A server under measurement, with a caller's connection to it. */
final class BenchServer implements AutoCloseable {
  private final CascadeServer server;
  private final ServerConnection connection;
  private final Stage stage;
  private final boolean binlog;

  private BenchServer(
      CascadeServer server, ServerConnection connection, Stage stage, boolean binlog) {
    this.server = server;
    this.connection = connection;
    this.stage = stage;
    this.binlog = binlog;
  }

  /** With options of the embedded MySQL, where that is what it runs on. */
  static BenchServer start(
      BenchPlan plan, CascadeSettings settings, List<String> mySqlOptions, BenchTeller teller) {
    CascadeServer server = CascadeServer.start(settings, mySqlOptions);
    ServerConnection connection =
        ServerConnection.open(new ServerAddress(settings.host(), server.port()), "benchmark");
    BenchDistrict district =
        new BenchDistrict(server.database(), plan.size(), teller.parts()::made);
    Stage stage =
        new Stage(
            district,
            Baselines.on(server.database()),
            new PushCalls(connection),
            settings.workers());
    return new BenchServer(
        server, connection, stage, ServerFigures.writesBinlog(server.database()));
  }

  Database database() {
    return server.database();
  }

  Stage stage() {
    return stage;
  }

  boolean writesBinlog() {
    return binlog;
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
