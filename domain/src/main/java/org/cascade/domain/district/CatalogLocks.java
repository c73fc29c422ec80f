package org.cascade.domain.district;

import java.util.EnumSet;
import java.util.Set;

/** The locks of a catalog at one moment. */
public record CatalogLocks(Set<Lock> locks) {
  public CatalogLocks {
    locks = Set.copyOf(locks);
    if (locks.contains(Lock.COMPOSITE_WEIGHTS) && !locks.contains(Lock.COMPOSITE_GRADES)) {
      throw new IllegalArgumentException(
          "COMPOSITE_WEIGHTS can be locked only together with COMPOSITE_GRADES");
    }
  }

  public static CatalogLocks none() {
    return new CatalogLocks(Set.of());
  }

  public boolean locks(Attribute attribute) {
    return locks.contains(attribute.lock());
  }

  /** COURSE_INFO counts as locked when any attribute is (L-1). */
  public boolean locks(DataType type) {
    return lockedTypes().contains(type);
  }

  /** "Select all": every attribute of Course Info besides, and no grading type (L-7). */
  public CatalogLocks withAllOfCourseInfo() {
    Set<Lock> all = EnumSet.allOf(Lock.class);
    all.removeIf(lock -> lock.dataType() != DataType.COURSE_INFO && !locks.contains(lock));
    return new CatalogLocks(all);
  }

  /** "Select none": no attribute of Course Info; the grading types stay as they are (L-7). */
  public CatalogLocks withoutCourseInfo() {
    Set<Lock> others = EnumSet.noneOf(Lock.class);
    locks.stream().filter(lock -> lock.dataType() != DataType.COURSE_INFO).forEach(others::add);
    return new CatalogLocks(others);
  }

  public Set<DataType> lockedTypes() {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    locks.forEach(lock -> types.add(lock.dataType()));
    return types;
  }
}
