package org.cascade.persistence.push;

import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlan;

/** A course that was planned, with the facts that it was planned by. */
record Planned(CourseFacts course, CoursePlan plan) {}
