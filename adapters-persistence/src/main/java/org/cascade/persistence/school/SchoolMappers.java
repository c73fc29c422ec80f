package org.cascade.persistence.school;

/** The statements of this package, for whoever sets MyBatis up. */
public final class SchoolMappers {
  private SchoolMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      SchoolYearMapper.class, SchoolMapper.class, CalendarMapper.class, TermMapper.class
    };
  }
}
