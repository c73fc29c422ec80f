package org.cascade.persistence.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * A composite grade: its parent task and its term are its key.
 *
 * @param hash of a course's and a master's: of the structure; of a section's: of the weights too
 * @param weightsHash of a course's only
 */
record CompositeRow(
    long owner,
    long section,
    long id,
    long task,
    long term,
    String children,
    ContentHash hash,
    @Nullable ContentHash weightsHash,
    @Nullable Long source,
    @Nullable ContentHash pushedHash,
    @Nullable Long residualSince)
    implements SetupRow {

  /** From the columns in the order of the components. */
  static CompositeRow of(ResultSet row) throws SQLException {
    return new CompositeRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        RowReader.hash(row, 7),
        RowReader.hashOrNull(row, 8),
        RowReader.longOrNull(row, 9),
        RowReader.hashOrNull(row, 10),
        RowReader.longOrNull(row, 11));
  }

  @Override
  public AboveRecord above(ContentTexts texts) {
    ContentTexts.Children parsed = texts.children(children);
    return AboveRecord.ofMaster(id, key(), "", hash, parsed.text(), needs(parsed));
  }

  @Override
  public BelowRecord below(ContentTexts texts) {
    ContentTexts.Children parsed = texts.children(children);
    return new BelowRecord(
        id,
        key(),
        "",
        hash,
        parsed.text(),
        needs(parsed),
        SetupRow.link(source, pushedHash),
        residualSince);
  }

  private RecordKey key() {
    return new RecordKey.SubjectTerm(Subject.task(task), term);
  }

  private Dependencies needs(ContentTexts.Children parsed) {
    Set<Subject> subjects = new HashSet<>(parsed.tasks());
    subjects.add(Subject.task(task));
    Set<Long> terms = new HashSet<>(parsed.terms());
    terms.add(term);
    return Dependencies.on(subjects, terms);
  }
}
