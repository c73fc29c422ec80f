package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.persistence.instep.MasterRecords;
import org.cascade.persistence.instep.Masters;
import org.cascade.persistence.push.RangeFacts.Lost;

/** The courses of a transaction that are locked, read, planned and written. */
final class Pushed {
  private final SqlSession session;
  private final long job;
  private final MasterRecords masters;
  private final CoursePlanner planner;
  private final List<Planned> planned = new ArrayList<>();
  private final List<Lost> lost = new ArrayList<>();
  private Masters mastersRead = Masters.NONE;

  Pushed(SqlSession session, long job, MasterRecords masters, CoursePlanner planner) {
    this.session = session;
    this.job = job;
    this.masters = masters;
    this.planner = planner;
  }

  /** Pushes to some of them. */
  void read(List<Target> targets) {
    if (targets.isEmpty()) {
      return;
    }
    RangeFacts facts = RangeFacts.locked(session, masters, targets);
    List<Planned> plans = RangePlanning.of(session, facts, planner);
    new RangeEffects(session, job, plans, facts::weights).apply();
    planned.addAll(plans);
    lost.addAll(facts.lost());
    mastersRead = mastersRead.and(facts.mastersRead());
  }

  List<Planned> planned() {
    return planned;
  }

  /** Those that were not there any more. */
  List<Lost> lost() {
    return lost;
  }

  /** The masters that they were planned by. */
  Masters mastersRead() {
    return mastersRead;
  }
}
