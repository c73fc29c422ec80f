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

/** An assessment: its test is its key, and identifies its row below. */
record AssessmentRow(
    long owner,
    long id,
    long test,
    boolean copiesForward,
    ContentHash hash,
    Dependencies needs,
    @Nullable Long source,
    @Nullable ContentHash pushedHash,
    @Nullable Long residualSince)
    implements SetupRow {

  /**
   * From the columns owner, id, test, copies forward, hash, whether the test does not exist any
   * more, source, pushed hash, residual since.
   */
  static AssessmentRow of(ResultSet row) throws SQLException {
    long test = row.getLong(3);
    return new AssessmentRow(
        row.getLong(1),
        row.getLong(2),
        test,
        row.getBoolean(4),
        RowReader.hash(row, 5),
        needs(test, row.getBoolean(6)),
        RowReader.longOrNull(row, 7),
        RowReader.hashOrNull(row, 8),
        RowReader.longOrNull(row, 9));
  }

  private static Dependencies needs(long test, boolean gone) {
    return gone
        ? new Dependencies(
            Set.of(), Set.of(), Set.of(new ListReference(ListReference.Kind.TEST, test)), false)
        : Dependencies.NONE;
  }

  @Override
  public AboveRecord above(ContentTexts texts) {
    return AboveRecord.ofMaster(id, key(), "", hash, besides(), needs);
  }

  @Override
  public BelowRecord below(ContentTexts texts) {
    return new BelowRecord(
        test, key(), "", hash, besides(), needs, SetupRow.link(source, pushedHash), residualSince);
  }

  private RecordKey key() {
    return new RecordKey.ListEntry(test);
  }

  private String besides() {
    return copiesForward ? "1" : "0";
  }
}
