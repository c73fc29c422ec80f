package org.cascade.persistence.year;

/** The statements of this package, for whoever sets MyBatis up. */
public final class YearMappers {
  private YearMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {RollMapper.class};
  }
}
