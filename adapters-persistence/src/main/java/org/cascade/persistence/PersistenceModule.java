package org.cascade.persistence;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cascade.application.Patience;
import org.cascade.application.catalog.CatalogTitles;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.catalog.Masters;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.course.Courses;
import org.cascade.application.course.LinkProposals;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.lists.Entries;
import org.cascade.application.lists.Standards;
import org.cascade.application.push.JobQueue;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScopes;
import org.cascade.application.report.CourseTitles;
import org.cascade.application.school.Calendars;
import org.cascade.application.school.SchoolYears;
import org.cascade.application.school.Schools;
import org.cascade.application.school.Terms;
import org.cascade.application.section.Sections;
import org.cascade.application.setup.SetupRecords;
import org.cascade.application.work.AssessmentScores;
import org.cascade.application.work.Assignments;
import org.cascade.application.work.PostedComments;
import org.cascade.application.work.PostedGrades;
import org.cascade.application.work.Scores;
import org.cascade.application.year.CalendarRolls;
import org.cascade.persistence.catalog.MyBatisCatalogTitles;
import org.cascade.persistence.catalog.MyBatisCatalogs;
import org.cascade.persistence.catalog.MyBatisMasters;
import org.cascade.persistence.course.MyBatisAlignedWork;
import org.cascade.persistence.course.MyBatisCourseLinks;
import org.cascade.persistence.course.MyBatisCourses;
import org.cascade.persistence.course.MyBatisLinkProposals;
import org.cascade.persistence.course.MyBatisSections;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.Sessions;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.imports.MyBatisImportedDistricts;
import org.cascade.persistence.lists.MyBatisEntries;
import org.cascade.persistence.lists.MyBatisStandards;
import org.cascade.persistence.push.MyBatisLinkedCourses;
import org.cascade.persistence.push.MyBatisPushJobs;
import org.cascade.persistence.push.MyBatisPushScopes;
import org.cascade.persistence.queue.QueueSettings;
import org.cascade.persistence.queue.SchedulerJobQueue;
import org.cascade.persistence.record.MyBatisSetupRecords;
import org.cascade.persistence.report.MyBatisCourseTitles;
import org.cascade.persistence.school.MyBatisCalendars;
import org.cascade.persistence.school.MyBatisSchoolYears;
import org.cascade.persistence.school.MyBatisSchools;
import org.cascade.persistence.school.MyBatisTerms;
import org.cascade.persistence.work.MyBatisAssessmentScores;
import org.cascade.persistence.work.MyBatisAssignments;
import org.cascade.persistence.work.MyBatisPostedComments;
import org.cascade.persistence.work.MyBatisPostedGrades;
import org.cascade.persistence.work.MyBatisScores;
import org.cascade.persistence.year.MyBatisCalendarRolls;

/**
 * Binds the ports of the application to MySQL. Only the ports are exposed, and the queue, which
 * whoever runs the server starts and closes. Needs RunPush, the inbound port that the queue calls.
 */
public final class PersistenceModule extends PrivateModule {
  private final Database database;
  private final QueueSettings queue;

  public PersistenceModule(Database database, QueueSettings queue) {
    this.database = database;
    this.queue = queue;
  }

  @Override
  protected void configure() {
    bind(QueueSettings.class).toInstance(queue);
    bind(DataSource.class).toInstance(database.dataSource());
    bind(LinkedCourses.class).to(MyBatisLinkedCourses.class);
    // What it remembers of masters is there once, for pushes, previews and reports.
    bind(MyBatisLinkedCourses.class).in(Scopes.SINGLETON);
    bind(PushJobs.class).to(MyBatisPushJobs.class);
    bind(MyBatisPushJobs.class);
    bind(PushScopes.class).to(MyBatisPushScopes.class);
    bind(MyBatisPushScopes.class);
    bind(Catalogs.class).to(MyBatisCatalogs.class);
    bind(MyBatisCatalogs.class);
    bind(ImportedDistricts.class).to(MyBatisImportedDistricts.class);
    bind(MyBatisImportedDistricts.class);
    bind(CourseLinks.class).to(MyBatisCourseLinks.class);
    bind(MyBatisCourseLinks.class);
    bind(AlignedWork.class).to(MyBatisAlignedWork.class);
    bind(MyBatisAlignedWork.class);
    bindResources();
    bind(JobQueue.class).to(SchedulerJobQueue.class);
    bind(SchedulerJobQueue.class);
    expose(LinkedCourses.class);
    expose(PushJobs.class);
    expose(PushScopes.class);
    expose(Catalogs.class);
    expose(ImportedDistricts.class);
    expose(CourseLinks.class);
    expose(AlignedWork.class);
    expose(JobQueue.class);
    expose(SchedulerJobQueue.class);
  }

  private void bindResources() {
    keep(CatalogTitles.class, MyBatisCatalogTitles.class);
    keep(Masters.class, MyBatisMasters.class);
    keep(CalendarRolls.class, MyBatisCalendarRolls.class);
    keep(Courses.class, MyBatisCourses.class);
    keep(CourseTitles.class, MyBatisCourseTitles.class);
    keep(LinkProposals.class, MyBatisLinkProposals.class);
    keep(Sections.class, MyBatisSections.class);
    keep(Assignments.class, MyBatisAssignments.class);
    keep(Scores.class, MyBatisScores.class);
    keep(PostedGrades.class, MyBatisPostedGrades.class);
    keep(PostedComments.class, MyBatisPostedComments.class);
    keep(AssessmentScores.class, MyBatisAssessmentScores.class);
    keep(SetupRecords.class, MyBatisSetupRecords.class);
    keep(Entries.class, MyBatisEntries.class);
    keep(Standards.class, MyBatisStandards.class);
    keep(SchoolYears.class, MyBatisSchoolYears.class);
    keep(Schools.class, MyBatisSchools.class);
    keep(Calendars.class, MyBatisCalendars.class);
    keep(Terms.class, MyBatisTerms.class);
  }

  private <P> void keep(Class<P> port, Class<? extends P> adapter) {
    bind(port).to(adapter);
    bind(adapter);
    expose(port);
  }

  @Provides
  @Singleton
  Transactions transactions(Patience patience) {
    return new Transactions(
        Sessions.of(database.dataSource(), PersistenceMappers.rows(), PersistenceMappers.all()),
        patience);
  }
}
