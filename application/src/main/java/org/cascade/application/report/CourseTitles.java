package org.cascade.application.report;

import java.util.Collection;
import java.util.Map;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CourseFacts;

/** Outbound: how people know courses. */
public interface CourseTitles {
  /** Of those of the courses that there are. */
  Map<CourseId, CourseFacts.Title> titles(Collection<CourseId> courses);
}
