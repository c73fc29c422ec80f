package org.cascade.application.course;

import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Resources;
import org.cascade.domain.district.CourseId;

/** Outbound: courses. */
public interface Courses extends Resources<CourseId, Course, CourseFilter> {
  /**
   * Sets the flag under the course's lock.
   *
   * @param version that the course has to have; absent: whatever it is
   * @throws CascadeException BUSY
   */
  Change<Kept<CourseId, Course>> setIgnoreMasterPush(
      CourseId course, boolean ignore, Optional<String> version);
}
