package org.cascade.persistence.catalog;

/** The statements of this package, for whoever sets MyBatis up. */
public final class CatalogMappers {
  private CatalogMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {CatalogMapper.class, CatalogTitleMapper.class, MasterMapper.class};
  }
}
