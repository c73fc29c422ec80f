package org.cascade.persistence.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * A grade calc option: its task or standard and its term are its key.
 *
 * @param goneScale the grading scale that it refers to, if that does not exist any more
 */
record CalcOptionRow(
    long owner,
    long section,
    long id,
    @Nullable Long task,
    @Nullable Long standard,
    long term,
    @Nullable Long cumulativeFrom,
    @Nullable Long goneScale,
    ContentHash hash,
    @Nullable Long source,
    @Nullable ContentHash pushedHash,
    @Nullable Long residualSince)
    implements SetupRow {

  /** From the columns in the order of the components. */
  static CalcOptionRow of(ResultSet row) throws SQLException {
    return new CalcOptionRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        RowReader.longOrNull(row, 4),
        RowReader.longOrNull(row, 5),
        row.getLong(6),
        RowReader.longOrNull(row, 7),
        RowReader.longOrNull(row, 8),
        RowReader.hash(row, 9),
        RowReader.longOrNull(row, 10),
        RowReader.hashOrNull(row, 11),
        RowReader.longOrNull(row, 12));
  }

  @Override
  public AboveRecord above(ContentTexts texts) {
    return AboveRecord.ofMaster(id, key(), "", hash, "", needs());
  }

  @Override
  public BelowRecord below(ContentTexts texts) {
    return new BelowRecord(
        id, key(), "", hash, "", needs(), SetupRow.link(source, pushedHash), residualSince);
  }

  private RecordKey key() {
    return new RecordKey.SubjectTerm(subject(), term);
  }

  /** The database holds to it that there is the one or the other. */
  private Subject subject() {
    return task == null ? Subject.standard(Objects.requireNonNull(standard)) : Subject.task(task);
  }

  private Dependencies needs() {
    return new Dependencies(
        Set.of(subject()),
        cumulativeFrom == null || cumulativeFrom == term
            ? Set.of(term)
            : Set.of(term, cumulativeFrom),
        goneScale == null
            ? Set.of()
            : Set.of(new ListReference(ListReference.Kind.GRADING_SCALE, goneScale)),
        false);
  }
}
