package org.cascade.persistence.push;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlannedCourse;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.PlanLine;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.push.NumberMapper.NumberRow;
import org.cascade.persistence.push.RangeFacts.Planned;

/** Facts by SQL, decisions by the planner, effects by SQL: a range is one transaction. */
public final class MyBatisLinkedCourses implements LinkedCourses {
  private final Transactions transactions;

  @Inject
  public MyBatisLinkedCourses(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void push(JobLease lease, CourseRange range, CoursePlanner planner) {
    transactions.run(
        session -> {
          JobRows job = JobRows.leased(session, lease);
          job.requireRunning(range);
          RangeFacts facts = RangeFacts.locked(session, range);
          List<Planned> planned = facts.planned(planner);
          new RangeEffects(session, lease.job().value(), planned).apply(planner.setupTypes());
          job.record(range, planned, facts.lost());
        });
  }

  @Override
  public List<PlannedCourse> preview(CourseRange range, CoursePlanner planner) {
    return transactions.readOneMoment(
        session -> plannedCourses(session, RangeFacts.read(session, range).planned(planner)));
  }

  private static List<PlannedCourse> plannedCourses(SqlSession session, List<Planned> plans) {
    List<PlanLine> lines =
        plans.stream().flatMap(planned -> planned.plan().lines().stream()).toList();
    RecordNames names = RecordNames.of(session, lines);
    return plans.stream()
        .map(
            planned ->
                new PlannedCourse(
                    planned.plan().lines().stream().map(line -> names.item(planned, line)).toList(),
                    planned.plan().tally()))
        .toList();
  }

  @Override
  public Map<CourseId, String> numbers(CalendarId calendar) {
    return transactions.readOneMoment(
        session -> byCourse(session.getMapper(NumberMapper.class).present(calendar.value())));
  }

  @Override
  public Map<CourseId, String> wantedNumbers(CourseRange range) {
    return transactions.readOneMoment(
        session -> byCourse(session.getMapper(NumberMapper.class).wanted(JobRows.targets(range))));
  }

  static Map<CourseId, String> byCourse(List<NumberRow> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> new CourseId(row.courseId()), NumberRow::number));
  }
}
