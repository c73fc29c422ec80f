package org.cascade.application.course;

import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/**
 * K-2: links a course to a master of its school's catalog, or ends that. Both clear the links of
 * the course's records and keep every value.
 */
public interface LinkCourse {
  /**
   * Links. Linking to the master that the course is linked to changes nothing.
   *
   * @throws CascadeException COURSE_NOT_FOUND, MASTER_NOT_FOUND, MASTER_NOT_IN_CATALOG (the master
   *     is not of the catalog that the course's school uses), COURSE_LINKED (to another master:
   *     unlink first), BUSY
   */
  void link(CourseId course, MasterId master);

  /**
   * Unlinks; locks no longer hold for the course. Unlinking a course without a master changes
   * nothing.
   *
   * @param version of the course that the caller has seen; absent: whatever it is
   * @throws CascadeException COURSE_NOT_FOUND, STALE_VERSION with the current {@code version}, BUSY
   */
  void unlink(CourseId course, Optional<String> version);
}
