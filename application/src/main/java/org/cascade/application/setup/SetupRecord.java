package org.cascade.application.setup;

import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;

/** A row of grading setup with its natural key and its content (domain.md §1). */
public record SetupRecord(SetupOwner owner, DataType type, RecordKey key, Content content) {
  /** A category, whose key is its name. */
  public static SetupRecord category(SetupOwner owner, Content.Category content) {
    return new SetupRecord(
        owner, DataType.CATEGORIES, new RecordKey.Named(NameKey.of(content.name())), content);
  }
}
