package org.cascade.grpc;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.cascade.application.imports.ImportDistrict;
import org.cascade.grpc.catalog.CatalogGrpcService;
import org.cascade.grpc.course.CourseGrpcService;
import org.cascade.grpc.imports.ImportGrpcService;
import org.cascade.grpc.push.PushGrpcService;
import org.cascade.grpc.report.ReportGrpcService;
import org.cascade.grpc.setup.SetupGrpcService;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.stream.Workers;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.FakeCourses;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.FakeRecords;
import org.cascade.grpc.testing.FakeReports;

/** The whole server in process, and a channel to it. Everything runs on the caller's thread. */
public final class InProcess implements AutoCloseable {
  private final GrpcServer server;
  private final ManagedChannel channel;

  private InProcess(BindableService service) {
    String name = InProcessServerBuilder.generateName();
    server =
        new GrpcServer(
            GrpcSettings.onPort(0).withGrace(Duration.ZERO),
            Set.of(service),
            InProcessServerBuilder.forName(name).directExecutor());
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    try {
      server.start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static InProcess with(FakePushes pushes) {
    return with(pushes, Workers.direct());
  }

  public static InProcess with(FakePushes pushes, StreamWorkers workers) {
    return new InProcess(
        new PushGrpcService(pushes, pushes, pushes, pushes, pushes, pushes, workers));
  }

  public static InProcess with(FakeCatalogs catalogs) {
    return new InProcess(
        new CatalogGrpcService(
            catalogs, catalogs, catalogs.titles, catalogs.masters, catalogs.courses));
  }

  public static InProcess with(FakeReports reports) {
    return with(reports, Workers.direct());
  }

  public static InProcess with(FakeReports reports, StreamWorkers workers) {
    return new InProcess(new ReportGrpcService(reports, reports, reports, workers));
  }

  public static InProcess with(FakeCourses courses) {
    return new InProcess(new CourseGrpcService(courses.courses, courses, courses, courses));
  }

  public static InProcess with(FakeRecords records) {
    return new InProcess(new SetupGrpcService(records));
  }

  public static InProcess with(ImportDistrict imports) {
    return new InProcess(new ImportGrpcService(imports));
  }

  public GrpcServer server() {
    return server;
  }

  public Channel channel() {
    return channel;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
  }
}
