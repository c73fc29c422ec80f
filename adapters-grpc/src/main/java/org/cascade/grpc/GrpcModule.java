package org.cascade.grpc;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.grpc.BindableService;
import org.cascade.application.Patience;
import org.cascade.grpc.call.CallPatience;
import org.cascade.grpc.catalog.CatalogGrpcService;
import org.cascade.grpc.course.CourseGrpcService;
import org.cascade.grpc.imports.ImportGrpcService;
import org.cascade.grpc.lists.ListGrpcService;
import org.cascade.grpc.push.PushGrpcService;
import org.cascade.grpc.report.ReportGrpcService;
import org.cascade.grpc.school.SchoolGrpcService;
import org.cascade.grpc.section.SectionGrpcService;
import org.cascade.grpc.setup.SetupGrpcService;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.work.WorkGrpcService;
import org.cascade.grpc.year.YearGrpcService;

/**
 * Binds the gRPC server and its services. The inbound ports and {@link GrpcSettings} are bound
 * elsewhere; a module with another service adds it to the set of {@link BindableService}.
 */
public final class GrpcModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Patience.class).to(CallPatience.class);
    bind(StreamWorkers.class).in(Scopes.SINGLETON);
    bind(PushGrpcService.class).in(Scopes.SINGLETON);
    bind(CatalogGrpcService.class).in(Scopes.SINGLETON);
    bind(ReportGrpcService.class).in(Scopes.SINGLETON);
    bind(CourseGrpcService.class).in(Scopes.SINGLETON);
    bind(ImportGrpcService.class).in(Scopes.SINGLETON);
    bind(ListGrpcService.class).in(Scopes.SINGLETON);
    bind(SchoolGrpcService.class).in(Scopes.SINGLETON);
    bind(SetupGrpcService.class).in(Scopes.SINGLETON);
    bind(SectionGrpcService.class).in(Scopes.SINGLETON);
    bind(WorkGrpcService.class).in(Scopes.SINGLETON);
    bind(YearGrpcService.class).in(Scopes.SINGLETON);
    Multibinder<BindableService> services =
        Multibinder.newSetBinder(binder(), BindableService.class);
    services.addBinding().to(PushGrpcService.class);
    services.addBinding().to(CatalogGrpcService.class);
    services.addBinding().to(ReportGrpcService.class);
    services.addBinding().to(CourseGrpcService.class);
    services.addBinding().to(ImportGrpcService.class);
    services.addBinding().to(ListGrpcService.class);
    services.addBinding().to(SchoolGrpcService.class);
    services.addBinding().to(SetupGrpcService.class);
    services.addBinding().to(SectionGrpcService.class);
    services.addBinding().to(WorkGrpcService.class);
    services.addBinding().to(YearGrpcService.class);
    bind(GrpcServer.class).in(Scopes.SINGLETON);
  }
}
