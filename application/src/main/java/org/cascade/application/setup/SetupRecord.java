package org.cascade.application.setup;

import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of grading setup with its natural key and its content (domain.md §1).
 *
 * @param standing of a record that is kept at a course or section; nobody sets it
 */
public record SetupRecord(
    SetupOwner owner, DataType type, RecordKey key, Content content, @Nullable Standing standing) {
  /** As it is given. */
  public static SetupRecord of(SetupOwner owner, DataType type, RecordKey key, Content content) {
    return new SetupRecord(owner, type, key, content, null);
  }

  /** A category, whose key is its name. */
  public static SetupRecord category(SetupOwner owner, Content.Category content) {
    return of(owner, DataType.CATEGORIES, new RecordKey.Named(NameKey.of(content.name())), content);
  }

  SetupRecord standing(@Nullable Standing standing) {
    return new SetupRecord(owner, type, key, content, standing);
  }
}
