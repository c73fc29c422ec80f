package org.cascade.persistence.push;

import java.util.function.ToIntFunction;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Owner;
import org.cascade.persistence.database.JsonText;

/** The rows that one statement is to meet. */
final class Targets {
  private final String what;
  private final JsonText rows = new JsonText();
  private int expected;

  /** Targets that a message calls so. */
  Targets(String what) {
    this.what = what;
  }

  /** Begins a target: [course id, …]. */
  JsonText add(Planned course) {
    return add(course, 1);
  }

  /** Begins a target: [course id, …]. */
  JsonText add(CourseId course) {
    return add(course, 1);
  }

  private JsonText add(Planned course, int met) {
    return add(course.course().id(), met);
  }

  private JsonText add(CourseId course, int met) {
    expected += met;
    return rows.row().number(course.value());
  }

  /** Begins a target: [course id, section id, …]. */
  JsonText add(Planned course, Owner owner) {
    return add(course).number(owner.section());
  }

  /** Begins a target that so many rows come of: [course id, section id, …]. */
  JsonText add(Planned course, Owner owner, int met) {
    return add(course, met).number(owner.section());
  }

  /** Runs the statement, if there is anything for it to meet. */
  void apply(ToIntFunction<String> statement) {
    if (expected == 0) {
      return;
    }
    int met = statement.applyAsInt(rows.toString());
    if (met != expected) {
      throw new PlanOvertakenException("%s: %d planned, %d met".formatted(what, expected, met));
    }
  }
}
