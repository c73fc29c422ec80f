package org.cascade.persistence.push;

import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.BelowRecord.Link;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/** A setup record of a course as read. */
record BelowRow(long courseId, BelowRecord record) {
  /** Of a type whose key is an entry of a district list, which identifies its row too. */
  BelowRow(
      long courseId,
      long listEntry,
      byte[] hash,
      @Nullable Long source,
      byte @Nullable [] pushedHash,
      boolean residual) {
    this(
        courseId,
        new BelowRecord(
            listEntry,
            new RecordKey.ListEntry(listEntry),
            "",
            ContentHash.of(hash),
            link(source, pushedHash),
            residual));
  }

  /** Of a type with names of its own. */
  BelowRow(
      long courseId,
      long id,
      String name,
      String nameKey,
      byte[] hash,
      @Nullable Long source,
      byte @Nullable [] pushedHash,
      boolean residual) {
    this(
        courseId,
        new BelowRecord(
            id,
            new RecordKey.Named(new NameKey(nameKey)),
            name,
            ContentHash.of(hash),
            link(source, pushedHash),
            residual));
  }

  private static @Nullable Link link(@Nullable Long source, byte @Nullable [] pushedHash) {
    return source == null || pushedHash == null
        ? null
        : new Link(source, ContentHash.of(pushedHash));
  }
}
