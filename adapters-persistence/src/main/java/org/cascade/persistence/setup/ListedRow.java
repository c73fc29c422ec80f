package org.cascade.persistence.setup;

import java.util.Set;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.RecordKey;
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
   * Of a master.
   *
   * @param goneScoreGroup the score group that it refers to, if that does not exist any more
   */
  ListedRow(
      long master,
      long id,
      long entry,
      ContentHash hash,
      @Nullable Long goneScoreGroup,
      boolean archived) {
    this(master, id, entry, hash, needs(goneScoreGroup, archived), null, null, null);
  }

  /** Of a course. */
  ListedRow(
      long course,
      long entry,
      ContentHash hash,
      @Nullable Long source,
      @Nullable ContentHash pushedHash,
      @Nullable Long residualSince) {
    this(course, entry, entry, hash, Dependencies.NONE, source, pushedHash, residualSince);
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
