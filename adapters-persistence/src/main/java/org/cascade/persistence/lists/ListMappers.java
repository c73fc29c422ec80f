package org.cascade.persistence.lists;

/** The statements of this package, for whoever sets MyBatis up. */
public final class ListMappers {
  private ListMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {EntryMapper.class, StandardMapper.class};
  }
}
