package org.cascade.domain.push;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;

/**
 * What a job pushes and how, fixed when it starts (S-5).
 *
 * @param mode LOCKED for the pushes of courses to sections, OVERWRITE for repairs (§4, §6)
 * @param locks none for the pushes of courses to sections, which do not look at them
 * @param onlyRecord the key of the one record that is reset (K-3), else empty
 */
public record PushTerms(
    PushKind kind,
    PushMode mode,
    CatalogLocks locks,
    Set<DataType> selected,
    boolean toSections,
    String onlyRecord) {
  public PushTerms {
    selected = Set.copyOf(selected);
  }

  /** Of a master push. */
  public static PushTerms ofMasters(
      PushMode mode, CatalogLocks locks, Set<DataType> selected, boolean toSections) {
    return new PushTerms(PushKind.PUSH_ALL_COURSE_MASTERS, mode, locks, selected, toSections, "");
  }

  /** The types that travel: selected and, in master pushes, locked (L-3). */
  public Set<DataType> pushed() {
    Set<DataType> pushed = EnumSet.noneOf(DataType.class);
    pushed.addAll(selected);
    pushed.retainAll(kind.readsMasters() ? locks.lockedTypes() : DataType.SECTION_TYPES);
    return Collections.unmodifiableSet(pushed);
  }

  /** The setup types that travel from masters to courses, in the order of C-16. */
  Set<DataType> pushedToCourses() {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    if (kind.readsMasters()) {
      types.addAll(pushed());
      types.remove(DataType.COURSE_INFO);
    }
    return types;
  }

  /** The types that travel from courses to sections, in the order of C-16. */
  Set<DataType> pushedToSections() {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    if (toSections) {
      types.addAll(pushed());
      types.retainAll(DataType.SECTION_TYPES);
    }
    return types;
  }

  public boolean pushes(Attribute attribute) {
    return kind.readsMasters()
        && kind != PushKind.RELINK_COURSES
        && selected.contains(DataType.COURSE_INFO)
        && locks.locks(attribute)
        && isInReach(attribute.key());
  }

  /** Whether an attribute of this key is what is pushed: one that is reset stands alone. */
  private boolean isInReach(String key) {
    return onlyRecord.isEmpty() || onlyRecord.equals(key);
  }

  /**
   * Whether a record is considered at all: a relink (K-1) looks at what C-4 and C-5 decide, a reset
   * of one record (K-3) at that one, everything else at all.
   */
  boolean reaches(Match match) {
    if (kind == PushKind.RELINK_COURSES) {
      return match.state() == RecordState.UNLINKED || match.state() == RecordState.RECREATED;
    }
    return onlyRecord.isEmpty() || match.hasKey(onlyRecord);
  }

  /** C-9: whether the weights of composites are pushed and compared. */
  boolean pushesWeights() {
    return locks.locks().contains(Lock.COMPOSITE_WEIGHTS);
  }

  /**
   * The types left alone whole, each with its reason: one line a type, no records considered (S-3).
   */
  public Map<DataType, Reason> leftAlone() {
    Map<DataType, Reason> left = new EnumMap<>(DataType.class);
    for (DataType type :
        kind.readsMasters() ? EnumSet.allOf(DataType.class) : DataType.SECTION_TYPES) {
      if (!selected.contains(type)) {
        left.put(type, Reason.TYPE_NOT_SELECTED);
      } else if (kind.readsMasters() && !locks.locks(type)) {
        left.put(type, Reason.TYPE_NOT_LOCKED);
      }
    }
    return left;
  }
}
