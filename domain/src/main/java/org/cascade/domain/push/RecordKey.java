package org.cascade.domain.push;

import org.cascade.domain.district.NameKey;

/** The natural key of a setup record within its owner (domain.md §1). */
public sealed interface RecordKey {
  /** The key as reports show it. */
  String text();

  /** An entry of a district list: a grading task, a standard, a test. */
  record ListEntry(long id) implements RecordKey {
    @Override
    public String text() {
      return Long.toString(id);
    }
  }

  /** A name of the record's own: a category. */
  record Named(NameKey name) implements RecordKey {
    @Override
    public String text() {
      return name.text();
    }
  }
}
