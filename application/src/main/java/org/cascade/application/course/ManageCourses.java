package org.cascade.application.course;

import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.CourseId;

/** Reads and changes courses, within the locks that hold at them. */
public interface ManageCourses extends ManageResources<CourseId, Course, CourseFilter> {
  /**
   * Takes a course out of master pushes, or back into them; waits while a push holds it.
   *
   * @param version that the caller has seen; absent: whatever it is
   * @throws CascadeException COURSE_NOT_FOUND, STALE_VERSION with the current {@code version}, or
   *     BUSY if a push holds the course for too long
   */
  Kept<CourseId, Course> setIgnoreMasterPush(
      CourseId course, boolean ignore, Optional<String> version);
}
