package org.cascade.persistence.report;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cascade.application.report.CourseTitles;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CourseFacts;
import org.cascade.persistence.database.Transactions;

/** How people know courses, in MySQL. */
public final class MyBatisCourseTitles implements CourseTitles {
  private final Transactions transactions;

  @Inject
  public MyBatisCourseTitles(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<CourseId, CourseFacts.Title> titles(Collection<CourseId> courses) {
    String ids = courses.stream().map(CourseId::value).toList().toString();
    Map<CourseId, CourseFacts.Title> titles = new HashMap<>();
    transactions
        .inOne(session -> session.getMapper(TitleMapper.class).titles(ids))
        .forEach(
            row ->
                titles.put(
                    new CourseId(row.id()),
                    new CourseFacts.Title(row.school(), row.calendar(), row.number(), row.name())));
    return titles;
  }
}
