package org.cascade.application.course;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.jspecify.annotations.Nullable;

/**
 * A course of a school, its setup apart.
 *
 * @param master what it is linked to; given where it is made, afterwards changed by linking alone
 *     (K-2)
 * @param place what nobody sets at the course
 */
public record Course(
    CalendarId calendar,
    @Nullable MasterId master,
    boolean ignoreMasterPush,
    CourseInfo info,
    CoursePlace place) {
  public Optional<MasterId> masterIfLinked() {
    return Optional.ofNullable(master);
  }
}
