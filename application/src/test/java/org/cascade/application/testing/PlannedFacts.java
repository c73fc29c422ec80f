package org.cascade.application.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cascade.application.push.PlannedCourse;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushItems;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Answers;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Planning;
import org.cascade.domain.push.WorkQuestion;

/** A course with its final plan. */
record PlannedFacts(WorldFacts reader, CourseFacts facts, CoursePlan plan) {

  /** Reads what the planner asks for until its planning is final. */
  static PlannedFacts of(World world, CourseId course, CoursePlanner planner) {
    WorldFacts reader = new WorldFacts(world);
    StudentWork work = new StudentWork(world, course);
    Map<WorkQuestion, Evidence> answers = new HashMap<>();
    CourseFacts facts = reader.course(course, planner.reading());
    Planning planning = planner.plan(facts, Answers.NONE);
    while (!planning.isFinal()) {
      boolean wasWhole = facts.whole();
      int known = answers.size();
      planning.open().forEach(question -> answers.put(question, work.answer(question)));
      facts = planning.needsWholeCourse() ? reader.wholeCourse(course) : facts;
      requireProgress(known < answers.size() || wasWhole != facts.whole(), planning);
      planning = planner.plan(facts, new Answers(answers));
    }
    return new PlannedFacts(reader, facts, planning.plan());
  }

  private static void requireProgress(boolean learned, Planning planning) {
    if (!learned) {
      throw new IllegalStateException("asks for what it has been told: " + planning);
    }
  }

  /** The wanted lines, then the information lines. */
  List<PushItem> items(Predicate<PlanLine> wanted) {
    return words(wanted).of(plan, wanted);
  }

  PushItems words(Predicate<PlanLine> wanted) {
    return new PushItems(facts, reader.names(PushItems.namesIn(plan, wanted)));
  }

  PlannedCourse preview() {
    return new PlannedCourse(items(line -> true), plan.tally(), plan.isUnchanged());
  }
}
