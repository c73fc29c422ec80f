package org.cascade.domain.push;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;

/** What a job pushes and how, fixed when it starts (S-5). */
public record PushTerms(PushMode mode, CatalogLocks locks, Set<DataType> selected) {
  public PushTerms {
    selected = Set.copyOf(selected);
  }

  /** The types that travel: selected and locked (L-3). */
  public Set<DataType> pushed() {
    Set<DataType> pushed = EnumSet.noneOf(DataType.class);
    pushed.addAll(selected);
    pushed.retainAll(locks.lockedTypes());
    return Collections.unmodifiableSet(pushed);
  }

  public boolean pushes(Attribute attribute) {
    return selected.contains(DataType.COURSE_INFO) && locks.locks(attribute);
  }

  /**
   * The types left alone whole, each with its reason: one line a type, no records considered (S-3).
   */
  public Map<DataType, Reason> leftAlone() {
    Map<DataType, Reason> left = new EnumMap<>(DataType.class);
    for (DataType type : DataType.values()) {
      if (!selected.contains(type)) {
        left.put(type, Reason.TYPE_NOT_SELECTED);
      } else if (!locks.locks(type)) {
        left.put(type, Reason.TYPE_NOT_LOCKED);
      }
    }
    return left;
  }
}
