package org.cascade.persistence;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.push.JobQueue;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScopes;
import org.cascade.persistence.catalog.CatalogMappers;
import org.cascade.persistence.catalog.MyBatisCatalogs;
import org.cascade.persistence.course.CourseMappers;
import org.cascade.persistence.course.MyBatisAlignedWork;
import org.cascade.persistence.course.MyBatisCourseLinks;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.Sessions;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.imports.ImportMappers;
import org.cascade.persistence.imports.MyBatisImportedDistricts;
import org.cascade.persistence.push.MyBatisLinkedCourses;
import org.cascade.persistence.push.MyBatisPushJobs;
import org.cascade.persistence.push.MyBatisPushScopes;
import org.cascade.persistence.push.PushMappers;
import org.cascade.persistence.queue.QueueSettings;
import org.cascade.persistence.queue.SchedulerJobQueue;

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

  @Provides
  @Singleton
  Transactions transactions() {
    Class<?>[] mappers =
        Stream.of(PushMappers.all(), CatalogMappers.all(), CourseMappers.all(), ImportMappers.all())
            .flatMap(Stream::of)
            .toArray(Class<?>[]::new);
    return new Transactions(Sessions.of(database.dataSource(), PushMappers.rows(), mappers));
  }
}
