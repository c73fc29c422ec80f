package org.cascade.persistence.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.PushJobs.CalendarNumbers;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.push.NumberMapper.CalendarRow;
import org.cascade.persistence.push.NumberMapper.DecisionRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * C-8 for one calendar of a job: plans its numbers once, and makes the moves that depend on each
 * other.
 */
final class CalendarNumbering {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarNumbering.class);

  private final SqlSession session;
  private final long job;
  private final long calendar;

  CalendarNumbering(SqlSession session, long job, long calendar) {
    this.session = session;
    this.job = job;
    this.calendar = calendar;
  }

  /**
   * What there is to do for the numbers of some calendars.
   *
   * @param toPlan the calendars that have to be planned
   * @param mayBeDecided whether anything may have been decided of any
   */
  record Question(List<Long> toPlan, boolean mayBeDecided) {}

  /**
   * What there is to do for the calendars of the ranges. Who has the master's number keeps it:
   * where all have, there is nothing to plan, and that is settled for the job, so that a master
   * which gets another number meanwhile does not move the courses that are still to come.
   */
  static Question inQuestion(SqlSession session, long job, List<CourseRange> ranges) {
    Set<Long> calendars =
        ranges.stream()
            .map(range -> range.calendar().value())
            .collect(Collectors.toCollection(TreeSet::new));
    NumberMapper mapper = session.getMapper(NumberMapper.class);
    List<CalendarRow> rows = mapper.calendars(job, Ids.text(calendars));
    List<Long> toPlan = ids(rows, CalendarRow::differing);
    List<Long> settled = ids(rows, row -> !row.planned() && !row.differing());
    int claimed = settled.isEmpty() ? 0 : mapper.claimCalendars(job, Ids.text(settled));
    return new Question(toPlan, claimed < rows.size());
  }

  private static List<Long> ids(List<CalendarRow> rows, Predicate<CalendarRow> wanted) {
    return rows.stream().filter(wanted).map(CalendarRow::calendar).toList();
  }

  /** Does nothing if the calendar has been planned. */
  void plan(Function<CalendarNumbers, NumberPlan> planner) {
    NumberMapper mapper = session.getMapper(NumberMapper.class);
    if (mapper.claimCalendars(job, Ids.text(List.of(calendar))) == 0) {
      return;
    }
    NumberPlan plan =
        planner.apply(
            new CalendarNumbers(
                MyBatisLinkedCourses.byCourse(mapper.present(calendar)),
                MyBatisLinkedCourses.byCourse(mapper.wantedOfJob(job, calendar))));
    keep(plan, moveTogether(plan));
  }

  /** Returns the courses whose moves failed: a group stays as it is, the others are made. */
  private Set<CourseId> moveTogether(NumberPlan plan) {
    Set<CourseId> failed = new HashSet<>();
    for (Set<CourseId> group : plan.together()) {
      if (!isMoved(plan, group)) {
        failed.addAll(group);
      }
    }
    return failed;
  }

  private boolean isMoved(NumberPlan plan, Set<CourseId> group) {
    Connection connection = session.getConnection();
    try {
      Savepoint before = connection.setSavepoint();
      try {
        move(plan, group);
        connection.releaseSavepoint(before);
        return true;
      } catch (RuntimeException failure) {
        if (Transactions.endsTransaction(failure)) {
          throw failure;
        }
        connection.rollback(before);
        LOG.error(
            "push {}: the numbers of courses {} could not be moved, error {}",
            job,
            group,
            UUID.randomUUID(),
            failure);
        return false;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("savepoints failed", failure);
    }
  }

  private void move(NumberPlan plan, Set<CourseId> group) {
    JsonText moves = new JsonText();
    plan.moves()
        .forEach(
            (course, number) -> {
              if (group.contains(course)) {
                moves.row().number(course.value()).text(number).end();
              }
            });
    CourseMapper courses = session.getMapper(CourseMapper.class);
    courses.parkNumbers(moves.toString());
    courses.setNumbers(moves.toString());
  }

  private void keep(NumberPlan plan, Set<CourseId> failed) {
    JsonText decisions = new JsonText();
    Map<CourseId, NumberDecision> kept = new HashMap<>(plan.decisions());
    failed.forEach(course -> kept.put(course, new NumberDecision.Refused(Reason.ERROR)));
    kept.forEach((course, decision) -> write(course, decision, decisions));
    if (!kept.isEmpty()) {
      session.getMapper(NumberMapper.class).keep(job, calendar, decisions.toString());
    }
  }

  private static void write(CourseId course, NumberDecision decision, JsonText text) {
    text.row().number(course.value());
    if (decision instanceof NumberDecision.Move move) {
      text.text(move.number()).json("null").number(move.madeTogether() ? 1 : 0);
    } else if (decision instanceof NumberDecision.Refused refused) {
      text.json("null").text(refused.reason().name()).number(0);
    }
    text.end();
  }

  static Map<CourseId, NumberDecision> decisions(
      SqlSession session, long job, List<CourseRange> ranges) {
    List<DecisionRow> rows =
        session
            .getMapper(NumberMapper.class)
            .decisions(job, JobRows.targets(CourseRange.targets(ranges)));
    Map<CourseId, NumberDecision> decisions = new HashMap<>();
    rows.forEach(row -> decisions.put(new CourseId(row.courseId()), decision(row)));
    return decisions;
  }

  private static NumberDecision decision(DecisionRow row) {
    return row.number() != null
        ? new NumberDecision.Move(row.number(), row.madeTogether())
        : new NumberDecision.Refused(Reason.valueOf(String.valueOf(row.reason())));
  }
}
