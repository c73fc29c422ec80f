package org.cascade.persistence.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.database.RowReader;
import org.jspecify.annotations.Nullable;

/** A task or standard: the entry of the district list is its key, and identifies its row below. */
record ListedRow(
    long owner,
    long id,
    long entry,
    ContentHash hash,
    Dependencies needs,
    @Nullable Long source,
    @Nullable ContentHash pushedHash,
    @Nullable Long residualSince)
    implements SetupRow {

  /**
   * From the columns owner, id, entry, hash, the score group that it refers to if that does not
   * exist any more, whether the entry is archived, source, pushed hash, residual since.
   */
  static ListedRow of(ResultSet row) throws SQLException {
    return new ListedRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        RowReader.hash(row, 4),
        needs(RowReader.longOrNull(row, 5), row.getBoolean(6)),
        RowReader.longOrNull(row, 7),
        RowReader.hashOrNull(row, 8),
        RowReader.longOrNull(row, 9));
  }

  private static Dependencies needs(@Nullable Long goneScoreGroup, boolean archived) {
    if (goneScoreGroup == null) {
      return archived ? new Dependencies(Set.of(), Set.of(), Set.of(), true) : Dependencies.NONE;
    }
    ListReference gone = new ListReference(ListReference.Kind.SCORE_GROUP, goneScoreGroup);
    return new Dependencies(Set.of(), Set.of(), Set.of(gone), archived);
  }

  @Override
  public AboveRecord above(ContentTexts texts) {
    return AboveRecord.ofMaster(id, key(), "", hash, "", needs);
  }

  @Override
  public BelowRecord below(ContentTexts texts) {
    return new BelowRecord(
        entry, key(), "", hash, "", needs, SetupRow.link(source, pushedHash), residualSince);
  }

  private RecordKey key() {
    return new RecordKey.ListEntry(entry);
  }
}
