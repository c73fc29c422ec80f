package org.cascade.domain.district;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of data a push carries, in the order in which C-16 inserts and updates them. */
public enum DataType {
  COURSE_INFO,
  GRADING_TASKS,
  STANDARDS,
  CATEGORIES,
  ASSESSMENTS,
  GRADE_CALC_OPTIONS,
  COMPOSITE_GRADES;

  /**
   * The types of which sections have copies (§4.3), in the order of C-16; the others sit on the
   * course alone.
   */
  public static final Set<DataType> SECTION_TYPES =
      Collections.unmodifiableSet(EnumSet.of(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

  /** The types whose records others refer to: calc options, composites and categories do. */
  public static final Set<DataType> SUBJECTS =
      Collections.unmodifiableSet(EnumSet.of(GRADING_TASKS, STANDARDS));

  /**
   * Whether a record's natural key is a name of its own, part of its content: it may change while
   * the link lives, and two rows of an owner may compete for it (§3 "categories apart", C-14).
   */
  public boolean isNamed() {
    return this == CATEGORIES;
  }

  /** Whether other records refer to its records. */
  public boolean isSubject() {
    return SUBJECTS.contains(this);
  }
}
