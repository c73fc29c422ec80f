package org.cascade.persistence.course;

/** The statements of this package, for whoever sets MyBatis up. */
public final class CourseMappers {
  private CourseMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {CourseLinkMapper.class, AlignedWorkMapper.class};
  }
}
