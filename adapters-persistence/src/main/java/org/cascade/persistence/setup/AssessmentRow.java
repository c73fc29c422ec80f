package org.cascade.persistence.setup;

import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.RecordKey;
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
   * Of a master.
   *
   * @param gone whether the test does not exist any more
   */
  AssessmentRow(
      long master, long id, long test, boolean copiesForward, ContentHash hash, boolean gone) {
    this(master, id, test, copiesForward, hash, needs(test, gone), null, null, null);
  }

  /** Of a course. */
  AssessmentRow(
      long course,
      long test,
      boolean copiesForward,
      ContentHash hash,
      @Nullable Long source,
      @Nullable ContentHash pushedHash,
      @Nullable Long residualSince) {
    this(
        course,
        test,
        test,
        copiesForward,
        hash,
        Dependencies.NONE,
        source,
        pushedHash,
        residualSince);
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
