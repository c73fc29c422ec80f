package org.cascade.persistence.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.database.RowReader;
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

  /** From the columns in the order of the components. */
  static CategoryRow of(ResultSet row) throws SQLException {
    return new CategoryRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        RowReader.hash(row, 7),
        RowReader.longOrNull(row, 8),
        RowReader.hashOrNull(row, 9),
        RowReader.longOrNull(row, 10));
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
