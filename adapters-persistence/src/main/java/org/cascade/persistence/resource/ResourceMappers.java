package org.cascade.persistence.resource;

/** The statements of this package, for whoever sets MyBatis up. */
public final class ResourceMappers {
  private ResourceMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {CreationMapper.class, ReferenceMapper.class};
  }
}
