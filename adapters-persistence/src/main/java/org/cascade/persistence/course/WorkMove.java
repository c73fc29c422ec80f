package org.cascade.persistence.course;

import java.util.Set;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Realigned;

/** Work on its way from one place to another, in a course that is held. */
interface WorkMove {
  WorkFacts facts(Set<Long> strangers);

  Realigned apply();
}
