package org.cascade.domain.push;

import org.cascade.domain.district.DataType;
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

  /**
   * A task or standard in a term: a calc option, a composite.
   *
   * @param term the id of the term name
   */
  record SubjectTerm(Subject subject, long term) implements RecordKey {
    /** As in "task 7 term 3". */
    @Override
    public String text() {
      String kind = subject.type() == DataType.GRADING_TASKS ? "task" : "standard";
      return "%s %d term %d".formatted(kind, subject.id(), term);
    }
  }
}
