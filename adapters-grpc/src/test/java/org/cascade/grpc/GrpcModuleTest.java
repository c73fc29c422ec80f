package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.grpc.BindableService;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.ManageCatalogTitles;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.SetCatalogLocks;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.course.ProposeLinks;
import org.cascade.application.course.RealignWork;
import org.cascade.application.imports.ImportDistrict;
import org.cascade.application.imports.ImportDistrictService;
import org.cascade.application.imports.InMemoryImportedDistricts;
import org.cascade.application.lists.ManageEntries;
import org.cascade.application.lists.ManageStandards;
import org.cascade.application.push.CancelPush;
import org.cascade.application.push.PreviewPush;
import org.cascade.application.push.PushAllCourseMasters;
import org.cascade.application.push.Pushes;
import org.cascade.application.push.SubmitPush;
import org.cascade.application.push.WatchPush;
import org.cascade.application.report.AwaitingPushReport;
import org.cascade.application.report.CourseStatusReport;
import org.cascade.application.report.ResidualDataReport;
import org.cascade.application.school.ManageCalendars;
import org.cascade.application.school.ManageSchoolYears;
import org.cascade.application.school.ManageSchools;
import org.cascade.application.school.ManageTerms;
import org.cascade.application.section.ManageSections;
import org.cascade.application.setup.ManageSetupRecords;
import org.cascade.application.setup.ReadEffectiveOptions;
import org.cascade.application.work.ManageAssessmentScores;
import org.cascade.application.work.ManageAssignments;
import org.cascade.application.work.ManagePostedComments;
import org.cascade.application.work.ManagePostedGrades;
import org.cascade.application.work.ManageScores;
import org.cascade.application.year.RollForward;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.FakeCourses;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.FakeReports;
import org.junit.jupiter.api.Test;

class GrpcModuleTest {

  /** What the module needs and nothing more. */
  private static final class Ports extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      FakePushes pushes = new FakePushes();
      bind(PushAllCourseMasters.class).toInstance(pushes);
      bind(SubmitPush.class).toInstance(pushes);
      bind(PreviewPush.class).toInstance(pushes);
      bind(WatchPush.class).toInstance(pushes);
      bind(Pushes.class).toInstance(pushes);
      bind(CancelPush.class).toInstance(pushes);
      FakeCatalogs catalogs = new FakeCatalogs();
      bind(BrowseCatalogs.class).toInstance(catalogs);
      bind(SetCatalogLocks.class).toInstance(catalogs);
      bind(ManageCatalogTitles.class).toInstance(catalogs.titles);
      bind(ManageMasters.class).toInstance(catalogs.masters);
      bindResources();
      FakeReports reports = new FakeReports();
      bind(AwaitingPushReport.class).toInstance(reports);
      bind(ResidualDataReport.class).toInstance(reports);
      bind(CourseStatusReport.class).toInstance(reports);
      FakeCourses courses = new FakeCourses();
      bind(ManageCourses.class).toInstance(courses.courses);
      bind(LinkCourse.class).toInstance(courses);
      bind(ProposeLinks.class).toInstance(courses);
      bind(RealignWork.class).toInstance(courses);
      bind(ImportDistrict.class)
          .toInstance(new ImportDistrictService(new InMemoryImportedDistricts()));
      bind(GrpcSettings.class).toInstance(GrpcSettings.onPort(0));
    }

    private void bindResources() {
      unused(ManageEntries.class);
      unused(ManageStandards.class);
      unused(ManageSchoolYears.class);
      unused(ManageSchools.class);
      unused(ManageCalendars.class);
      unused(ManageTerms.class);
      unused(ManageSetupRecords.class);
      unused(ManageSections.class);
      unused(ReadEffectiveOptions.class);
      unused(ManageAssignments.class);
      unused(ManageScores.class);
      unused(ManagePostedGrades.class);
      unused(ManagePostedComments.class);
      unused(ManageAssessmentScores.class);
      unused(RollForward.class);
    }

    /** A port that nobody calls here. */
    private <P> void unused(Class<P> port) {
      bind(port)
          .toInstance(
              port.cast(
                  Proxy.newProxyInstance(
                      port.getClassLoader(),
                      new Class<?>[] {port},
                      (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException(method.getName());
                      })));
    }
  }

  @Test
  void theInboundPortsAndSettingsAreAllThatIsNeeded() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, new Ports(), new GrpcModule());
    try (GrpcServer server = injector.getInstance(GrpcServer.class)) {
      assertThat(server).isSameAs(injector.getInstance(GrpcServer.class));
      assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<BindableService>>() {})))
          .extracting(service -> service.bindService().getServiceDescriptor().getName())
          .containsExactlyInAnyOrder(
              "cascade.v1.PushService",
              "cascade.v1.CatalogService",
              "cascade.v1.ReportService",
              "cascade.v1.CourseService",
              "cascade.v1.ImportService",
              "cascade.v1.ListService",
              "cascade.v1.SchoolService",
              "cascade.v1.SetupService",
              "cascade.v1.SectionService",
              "cascade.v1.WorkService",
              "cascade.v1.YearService");
    }
  }
}
