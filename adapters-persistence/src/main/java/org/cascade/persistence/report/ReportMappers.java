package org.cascade.persistence.report;

/** The statements of this package, for whoever sets MyBatis up. */
public final class ReportMappers {
  private ReportMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {TitleMapper.class};
  }
}
