package org.cascade.persistence.setup;

import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.BelowRecord.Link;
import org.cascade.domain.push.ContentHash;
import org.jspecify.annotations.Nullable;

/** A setup record as read, of a master, a course or a section. */
public sealed interface SetupRow
    permits ListedRow, AssessmentRow, CategoryRow, CalcOptionRow, CompositeRow {
  /** The master or course that it, or its section, belongs to. */
  long owner();

  /** 0 for a record of the owner's own. */
  default long section() {
    return 0;
  }

  /** The record of a master. */
  AboveRecord above(ContentTexts texts);

  /** The record of a course or section. */
  BelowRecord below(ContentTexts texts);

  /** The link of a record that a push made, from its columns. */
  static @Nullable Link link(@Nullable Long source, @Nullable ContentHash pushedHash) {
    return source == null || pushedHash == null ? null : new Link(source, pushedHash);
  }
}
