package org.cascade.persistence.bench;

import java.util.List;
import java.util.Queue;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.cascade.persistence.bench.rows.CourseByRows;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.Sessions;

/** A push record by record, a transaction for each course. */
final class RowByRow implements Baseline {
  private final Database database;
  private final SqlSessionFactory sessions;

  RowByRow(Database database) {
    this.database = database;
    this.sessions = Sessions.of(database.dataSource(), List.of(), CourseByRows.mappers());
  }

  @Override
  public long run(BaselineScope scope, AnswerSum answer) {
    return Workers.run(scope.connections(), ScopedCourses.of(database, scope), this::work);
  }

  private long work(Queue<Long> courses) {
    long records = 0;
    try (SqlSession session = sessions.openSession(TransactionIsolationLevel.READ_COMMITTED)) {
      for (Long course = courses.poll(); course != null; course = courses.poll()) {
        records += CourseByRows.push(session, course);
        session.commit(true);
      }
    }
    return records;
  }
}
