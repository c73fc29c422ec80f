package org.cascade.persistence.push;

/** The statements of this package, for whoever sets MyBatis up. */
public final class PushMappers {
  private PushMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      CourseMapper.class,
      GradingTaskMapper.class,
      StandardMapper.class,
      CategoryMapper.class,
      NameMapper.class,
      NumberMapper.class,
      ScopeMapper.class,
      JobMapper.class,
      RangeMapper.class,
      ItemMapper.class
    };
  }
}
