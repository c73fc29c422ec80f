package org.cascade.application.catalog;

import org.cascade.application.CascadeException;
import org.cascade.domain.district.CourseId;

/** Takes a course out of master pushes, or back into them. */
public interface SetIgnoreMasterPush {
  /**
   * Sets or clears the flag; waits while a push holds the course.
   *
   * @throws CascadeException COURSE_NOT_FOUND, or BUSY if a push holds the course for too long
   */
  CourseSummary setIgnoreMasterPush(CourseId course, boolean ignore);
}
