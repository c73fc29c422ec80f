package org.cascade.persistence.course;

/** The statements of this package, for whoever sets MyBatis up. */
public final class CourseMappers {
  private CourseMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      CourseMapper.class,
      SectionMapper.class,
      LinkProposalMapper.class,
      CourseLinkMapper.class,
      AlignedWorkMapper.class
    };
  }
}
