package org.cascade.persistence.imports;

/** The statements of this package, for whoever sets MyBatis up. */
public final class ImportMappers {
  private ImportMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      DistrictMapper.class, MasterMapper.class, CourseMapper.class, StudentWorkMapper.class
    };
  }
}
