package org.cascade.domain.push;

import org.jspecify.annotations.Nullable;

/** T-11: which calc option a section goes by for a task or standard in a term. */
public enum OptionInForce {
  /** Its own record. */
  RECORD,
  /** NO_CALCULATION; the teacher can set another. */
  NONE,
  /** NO_CALCULATION, and nobody changes it at the section. */
  NONE_READ_ONLY;

  /**
   * Of a section's record.
   *
   * @param counts whether the record has no link or a live one; absent without a record
   * @param subjectIsDropped whether the link of the task or standard at the course is dead
   */
  public static OptionInForce of(@Nullable Boolean counts, boolean subjectIsDropped) {
    if (counts == null) {
      return subjectIsDropped ? NONE_READ_ONLY : NONE;
    }
    return counts ? RECORD : NONE_READ_ONLY;
  }
}
