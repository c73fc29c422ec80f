package org.cascade.persistence.testing;

import java.util.Optional;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScopes;
import org.cascade.application.testing.Ports;
import org.cascade.persistence.PersistenceMappers;
import org.cascade.persistence.catalog.MyBatisCatalogs;
import org.cascade.persistence.course.MyBatisAlignedWork;
import org.cascade.persistence.course.MyBatisCourseLinks;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.DatabaseSettings;
import org.cascade.persistence.database.Sessions;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.imports.MyBatisImportedDistricts;
import org.cascade.persistence.push.MyBatisLinkedCourses;
import org.cascade.persistence.push.MyBatisPushJobs;
import org.cascade.persistence.push.MyBatisPushScopes;

/** The ports of the push over a database of a test's own, with the schema. */
public final class MySqlPorts implements AutoCloseable {
  private static final int CONNECTIONS = 6;

  private final TestDatabase database;
  private final Database opened;
  private final Transactions transactions;

  private MySqlPorts(TestDatabase database, Database opened) {
    this.database = database;
    this.opened = opened;
    this.transactions = new Transactions(sessions(opened.dataSource()), Optional::empty);
  }

  private static SqlSessionFactory sessions(DataSource dataSource) {
    return Sessions.of(dataSource, PersistenceMappers.rows(), PersistenceMappers.all());
  }

  public static MySqlPorts fresh() {
    TestDatabase database = TestMySql.freshDatabase();
    return new MySqlPorts(
        database,
        Database.open(
            new DatabaseSettings(
                database.jdbcUrl(), database.user(), database.password(), CONNECTIONS)));
  }

  public TestDatabase database() {
    return database;
  }

  public Database opened() {
    return opened;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** The ports of pushes over connections that are watched. */
  public Ports watched(WatchedDataSource.Watch watch) {
    Transactions watched =
        new Transactions(
            sessions(WatchedDataSource.of(opened.dataSource(), watch)), Optional::empty);
    return new Ports(
        new MyBatisPushScopes(watched),
        new MyBatisLinkedCourses(watched),
        new MyBatisPushJobs(watched),
        new MyBatisCatalogs(watched));
  }

  public LinkedCourses linkedCourses() {
    return new MyBatisLinkedCourses(transactions);
  }

  public PushJobs pushJobs() {
    return new MyBatisPushJobs(transactions);
  }

  public PushScopes pushScopes() {
    return new MyBatisPushScopes(transactions);
  }

  public Catalogs catalogs() {
    return new MyBatisCatalogs(transactions);
  }

  public CourseLinks courseLinks() {
    return new MyBatisCourseLinks(transactions);
  }

  public AlignedWork alignedWork() {
    return new MyBatisAlignedWork(transactions);
  }

  public ImportedDistricts importedDistricts() {
    return new MyBatisImportedDistricts(transactions);
  }

  @Override
  public void close() {
    opened.close();
    database.close();
  }
}
