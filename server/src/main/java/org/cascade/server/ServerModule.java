package org.cascade.server;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.time.Duration;
import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.CatalogService;
import org.cascade.application.catalog.CatalogTitleService;
import org.cascade.application.catalog.ManageCatalogTitles;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.MasterService;
import org.cascade.application.catalog.SetCatalogLocks;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.LinkCourseService;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.course.ManageCoursesService;
import org.cascade.application.course.ProposeLinks;
import org.cascade.application.course.ProposeLinksService;
import org.cascade.application.course.RealignWork;
import org.cascade.application.course.RealignWorkService;
import org.cascade.application.imports.ImportDistrict;
import org.cascade.application.imports.ImportDistrictService;
import org.cascade.application.lists.EntryService;
import org.cascade.application.lists.ManageEntries;
import org.cascade.application.lists.ManageStandards;
import org.cascade.application.lists.StandardService;
import org.cascade.application.push.CancelPush;
import org.cascade.application.push.PreviewPush;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.PushAllCourseMasters;
import org.cascade.application.push.PushRunner;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.Pushes;
import org.cascade.application.push.PushesService;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.RunPush;
import org.cascade.application.push.SubmitPush;
import org.cascade.application.push.SubmitPushService;
import org.cascade.application.push.WatchPush;
import org.cascade.application.report.AwaitingPushReport;
import org.cascade.application.report.AwaitingPushReportService;
import org.cascade.application.report.CourseStatusReport;
import org.cascade.application.report.CourseStatusReportService;
import org.cascade.application.report.ResidualDataReport;
import org.cascade.application.report.ResidualDataReportService;
import org.cascade.application.school.CalendarService;
import org.cascade.application.school.ManageCalendars;
import org.cascade.application.school.ManageSchoolYears;
import org.cascade.application.school.ManageSchools;
import org.cascade.application.school.ManageTerms;
import org.cascade.application.school.SchoolService;
import org.cascade.application.school.SchoolYearService;
import org.cascade.application.school.TermService;
import org.cascade.application.section.ManageSections;
import org.cascade.application.section.SectionService;
import org.cascade.application.setup.EffectiveOptionService;
import org.cascade.application.setup.ManageSetupRecords;
import org.cascade.application.setup.ReadEffectiveOptions;
import org.cascade.application.setup.SetupRecordService;
import org.cascade.application.work.AssessmentScoreService;
import org.cascade.application.work.AssignmentService;
import org.cascade.application.work.ManageAssessmentScores;
import org.cascade.application.work.ManageAssignments;
import org.cascade.application.work.ManagePostedComments;
import org.cascade.application.work.ManagePostedGrades;
import org.cascade.application.work.ManageScores;
import org.cascade.application.work.PostedCommentService;
import org.cascade.application.work.PostedGradeService;
import org.cascade.application.work.ScoreService;
import org.cascade.application.year.RollForward;
import org.cascade.application.year.RollForwardService;
import org.cascade.grpc.GrpcModule;
import org.cascade.grpc.GrpcSettings;
import org.cascade.persistence.PersistenceModule;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.queue.QueueSettings;
import org.cascade.server.settings.CascadeSettings;

/** The whole server: the use cases and both adapters. Nothing is bound by guessing. */
public final class ServerModule extends AbstractModule {
  private final CascadeSettings settings;
  private final Database database;

  public ServerModule(CascadeSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bindSettings();
    bindPushing();
    bindCatalogs();
    bindCourses();
    bindReports();
    bindImports();
    bindResources();
    bindSections();
    bindYears();
    install(new GrpcModule());
    install(new PersistenceModule(database, queue()));
  }

  private QueueSettings queue() {
    return new QueueSettings(settings.pushes(), Duration.ofSeconds(settings.heartbeatSeconds()));
  }

  private void bindSettings() {
    bind(PushSettings.class).toInstance(new PushSettings(settings.rangeSize(), settings.workers()));
    bind(GrpcSettings.class)
        .toInstance(GrpcSettings.onPort(settings.port()).withHost(settings.host()));
  }

  private void bindPushing() {
    bind(SubmitPushService.class).in(Scopes.SINGLETON);
    bind(SubmitPush.class).to(SubmitPushService.class);
    bind(PushAllCourseMasters.class).to(SubmitPushService.class);
    bind(ReadAhead.class).in(Scopes.SINGLETON);
    bind(PreviewPushService.class).in(Scopes.SINGLETON);
    bind(PreviewPush.class).to(PreviewPushService.class);
    bind(PushesService.class).in(Scopes.SINGLETON);
    bind(Pushes.class).to(PushesService.class);
    bind(CancelPush.class).to(PushesService.class);
    bind(ProgressFeed.class).in(Scopes.SINGLETON);
    bind(WatchPush.class).to(ProgressFeed.class);
    bind(PushRunner.class).in(Scopes.SINGLETON);
    bind(RunPush.class).to(PushRunner.class);
  }

  private void bindCatalogs() {
    bind(CatalogService.class).in(Scopes.SINGLETON);
    bind(BrowseCatalogs.class).to(CatalogService.class);
    bind(SetCatalogLocks.class).to(CatalogService.class);
  }

  private void bindCourses() {
    bind(LinkCourseService.class).in(Scopes.SINGLETON);
    bind(LinkCourse.class).to(LinkCourseService.class);
    bind(ProposeLinksService.class).in(Scopes.SINGLETON);
    bind(ProposeLinks.class).to(ProposeLinksService.class);
    bind(ManageCoursesService.class).in(Scopes.SINGLETON);
    bind(ManageCourses.class).to(ManageCoursesService.class);
    bind(RealignWorkService.class).in(Scopes.SINGLETON);
    bind(RealignWork.class).to(RealignWorkService.class);
  }

  private void bindReports() {
    bind(AwaitingPushReportService.class).in(Scopes.SINGLETON);
    bind(AwaitingPushReport.class).to(AwaitingPushReportService.class);
    bind(ResidualDataReportService.class).in(Scopes.SINGLETON);
    bind(ResidualDataReport.class).to(ResidualDataReportService.class);
    bind(CourseStatusReportService.class).in(Scopes.SINGLETON);
    bind(CourseStatusReport.class).to(CourseStatusReportService.class);
  }

  private void bindResources() {
    bind(CatalogTitleService.class).in(Scopes.SINGLETON);
    bind(ManageCatalogTitles.class).to(CatalogTitleService.class);
    bind(MasterService.class).in(Scopes.SINGLETON);
    bind(ManageMasters.class).to(MasterService.class);
    bind(SetupRecordService.class).in(Scopes.SINGLETON);
    bind(ManageSetupRecords.class).to(SetupRecordService.class);
    bind(EntryService.class).in(Scopes.SINGLETON);
    bind(ManageEntries.class).to(EntryService.class);
    bind(StandardService.class).in(Scopes.SINGLETON);
    bind(ManageStandards.class).to(StandardService.class);
    bind(SchoolYearService.class).in(Scopes.SINGLETON);
    bind(ManageSchoolYears.class).to(SchoolYearService.class);
    bind(SchoolService.class).in(Scopes.SINGLETON);
    bind(ManageSchools.class).to(SchoolService.class);
    bind(CalendarService.class).in(Scopes.SINGLETON);
    bind(ManageCalendars.class).to(CalendarService.class);
    bind(TermService.class).in(Scopes.SINGLETON);
    bind(ManageTerms.class).to(TermService.class);
  }

  private void bindSections() {
    bind(EffectiveOptionService.class).in(Scopes.SINGLETON);
    bind(ReadEffectiveOptions.class).to(EffectiveOptionService.class);
    bind(SectionService.class).in(Scopes.SINGLETON);
    bind(ManageSections.class).to(SectionService.class);
    bind(AssignmentService.class).in(Scopes.SINGLETON);
    bind(ManageAssignments.class).to(AssignmentService.class);
    bind(ScoreService.class).in(Scopes.SINGLETON);
    bind(ManageScores.class).to(ScoreService.class);
    bind(PostedGradeService.class).in(Scopes.SINGLETON);
    bind(ManagePostedGrades.class).to(PostedGradeService.class);
    bind(PostedCommentService.class).in(Scopes.SINGLETON);
    bind(ManagePostedComments.class).to(PostedCommentService.class);
    bind(AssessmentScoreService.class).in(Scopes.SINGLETON);
    bind(ManageAssessmentScores.class).to(AssessmentScoreService.class);
  }

  private void bindYears() {
    bind(RollForwardService.class).in(Scopes.SINGLETON);
    bind(RollForward.class).to(RollForwardService.class);
  }

  private void bindImports() {
    bind(ImportDistrictService.class).in(Scopes.SINGLETON);
    bind(ImportDistrict.class).to(ImportDistrictService.class);
  }
}
