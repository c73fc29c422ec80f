package org.cascade.persistence.push;

import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.RecordKey;

/** A setup record of a master as read. */
record AboveRow(long masterId, AboveRecord record) {
  /** Of a type whose key is an entry of a district list. */
  AboveRow(long masterId, long id, long listEntry, byte[] hash) {
    this(
        masterId,
        new AboveRecord(id, new RecordKey.ListEntry(listEntry), "", ContentHash.of(hash)));
  }

  /** Of a type with names of its own. */
  AboveRow(long masterId, long id, String name, String nameKey, byte[] hash) {
    this(
        masterId,
        new AboveRecord(id, new RecordKey.Named(new NameKey(nameKey)), name, ContentHash.of(hash)));
  }
}
