package org.cascade.persistence.setup;

import java.util.HashSet;
import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
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

  /** Of a master. */
  CompositeRow(long master, long id, long task, long term, String children, ContentHash hash) {
    this(master, 0, id, task, term, children, hash, null, null, null, null);
  }

  /** Of a section. */
  CompositeRow(
      long course,
      long section,
      long id,
      long task,
      long term,
      String children,
      ContentHash hash,
      @Nullable Long source,
      @Nullable ContentHash pushedHash,
      @Nullable Long residualSince) {
    this(course, section, id, task, term, children, hash, null, source, pushedHash, residualSince);
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
