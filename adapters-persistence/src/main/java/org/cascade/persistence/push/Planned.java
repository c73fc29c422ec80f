package org.cascade.persistence.push;

import java.util.Map;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlan;

/** A course that was planned, with the facts that it was planned by. */
record Planned(CourseFacts course, CoursePlan plan) {
  /** The course's and those of its setup. */
  long rows() {
    return 1
        + plan.tally().entrySet().stream()
            .filter(count -> count.getKey().type() != DataType.COURSE_INFO)
            .mapToLong(Map.Entry::getValue)
            .sum();
  }
}
