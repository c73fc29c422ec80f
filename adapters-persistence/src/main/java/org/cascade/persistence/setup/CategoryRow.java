package org.cascade.persistence.setup;

import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/** A category: its name is its key. */
record CategoryRow(
    long owner,
    long section,
    long id,
    String name,
    String nameKey,
    String alignedTo,
    ContentHash hash,
    @Nullable Long source,
    @Nullable ContentHash pushedHash,
    @Nullable Long residualSince)
    implements SetupRow {

  /** Of a master. */
  CategoryRow(
      long master, long id, String name, String nameKey, String alignedTo, ContentHash hash) {
    this(master, 0, id, name, nameKey, alignedTo, hash, null, null, null);
  }

  @Override
  public AboveRecord above(ContentTexts texts) {
    return AboveRecord.ofMaster(id, key(), name, hash, "", texts.alignedTo(alignedTo));
  }

  @Override
  public BelowRecord below(ContentTexts texts) {
    return new BelowRecord(
        id,
        key(),
        name,
        hash,
        "",
        texts.alignedTo(alignedTo),
        SetupRow.link(source, pushedHash),
        residualSince);
  }

  private RecordKey key() {
    return new RecordKey.Named(new NameKey(nameKey));
  }
}
