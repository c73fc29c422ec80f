package org.cascade.grpc.testing;

import java.util.Optional;
import org.cascade.application.course.Course;
import org.cascade.application.course.CourseFilter;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CourseId;

/** Courses of calendar 5. */
public final class FakeManagedCourses extends FakeResources<CourseId, Course, CourseFilter>
    implements ManageCourses {
  @Override
  protected Kept<CourseId, Course> kept(long id) {
    return Samples.course(id);
  }

  @Override
  protected CourseId id(long number) {
    return new CourseId(number);
  }

  @Override
  public Kept<CourseId, Course> setIgnoreMasterPush(
      CourseId course, boolean ignore, Optional<String> version) {
    asked.add(course + " " + ignore + version.map(" of "::concat).orElse(""));
    return kept(course.value());
  }
}
