package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Answers;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Planning;
import org.cascade.domain.push.WorkQuestion;
import org.cascade.persistence.work.StudentWork;

/**
 * Has the courses of a range planned, in rounds: what is still to be found out for any of them is
 * read for all at once, and those that were open are planned again.
 */
final class RangePlanning {
  private final SqlSession session;
  private final RangeFacts facts;
  private final CoursePlanner planner;
  private final Map<CourseId, CourseFacts> courses = new LinkedHashMap<>();
  private final Map<CourseId, Map<WorkQuestion, Evidence>> answers = new HashMap<>();
  private final Map<CourseId, CoursePlan> plans = new HashMap<>();

  private RangePlanning(SqlSession session, RangeFacts facts, CoursePlanner planner) {
    this.session = session;
    this.facts = facts;
    this.planner = planner;
  }

  /** The plans of all courses of the range that are there, in its order. */
  static List<Planned> of(SqlSession session, RangeFacts facts, CoursePlanner planner) {
    RangePlanning planning = new RangePlanning(session, facts, planner);
    planning.courses.putAll(facts.courses(planner.reading()));
    planning.run();
    return planning.courses.values().stream()
        .map(course -> new Planned(course, planning.plan(course.id())))
        .toList();
  }

  private void run() {
    Collection<CourseId> open = List.copyOf(courses.keySet());
    while (!open.isEmpty()) {
      Round round = new Round();
      open.forEach(course -> plan(course, round));
      round.requireProgress();
      courses.putAll(round.whole.isEmpty() ? Map.of() : facts.wholeCourses(round.whole));
      StudentWork.answers(session, round.questions)
          .forEach(
              (course, found) ->
                  answers.computeIfAbsent(course, key -> new HashMap<>()).putAll(found));
      open = round.open;
    }
  }

  private void plan(CourseId id, Round round) {
    CourseFacts course = facts(id);
    Map<WorkQuestion, Evidence> known = answers.getOrDefault(id, Map.of());
    Planning planning = planner.plan(course, known.isEmpty() ? Answers.NONE : new Answers(known));
    if (planning.isFinal()) {
      plans.put(id, planning.plan());
      return;
    }
    round.open.add(id);
    Set<WorkQuestion> unanswered = new HashSet<>(planning.open());
    unanswered.removeAll(known.keySet());
    if (!unanswered.isEmpty()) {
      round.questions.put(id, unanswered);
    }
    if (planning.needsWholeCourse() && !course.whole()) {
      round.whole.add(id);
    }
  }

  private CourseFacts facts(CourseId id) {
    CourseFacts course = courses.get(id);
    if (course == null) {
      throw new IllegalStateException(id + " is not of this range");
    }
    return course;
  }

  private CoursePlan plan(CourseId id) {
    CoursePlan plan = plans.get(id);
    if (plan == null) {
      throw new IllegalStateException(id + " was not planned");
    }
    return plan;
  }

  /** What one round leaves open. */
  private static final class Round {
    private final List<CourseId> open = new ArrayList<>();
    private final List<CourseId> whole = new ArrayList<>();
    private final Map<CourseId, Set<WorkQuestion>> questions = new HashMap<>();

    /** A planner that asks what it has been told would never come to an end. */
    void requireProgress() {
      if (!open.isEmpty() && whole.isEmpty() && questions.isEmpty()) {
        throw new IllegalStateException("nothing more can be found out for " + open);
      }
    }
  }
}
