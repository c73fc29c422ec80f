package org.cascade.domain.push;

import org.jspecify.annotations.Nullable;

/**
 * A setup record above, as a push sees it: of a master, or for the section leg of the course as it
 * stands after the course leg.
 *
 * @param id the record's id, what links below name; {@link #NOT_YET_MADE} for a record that the
 *     course leg of this push creates
 * @param name the record's own name, empty where its key is no name
 * @param hash of its content without the fields of L-5; absent for a content that is not known
 *     before it is written, which therefore differs from every row's
 * @param besides what C-3 compares besides the hash: of an assessment whether it copies forward, of
 *     a composite its {@link CompositeChildren}; else empty
 * @param state what a course's record is to the master after the course leg; absent for a record of
 *     a master
 */
public record AboveRecord(
    long id,
    RecordKey key,
    String name,
    @Nullable ContentHash hash,
    String besides,
    Dependencies needs,
    @Nullable RecordState state) {
  public static final long NOT_YET_MADE = 0;

  /** A record of a master. */
  public static AboveRecord ofMaster(
      long id, RecordKey key, String name, ContentHash hash, String besides, Dependencies needs) {
    return new AboveRecord(id, key, name, hash, besides, needs, null);
  }

  /** Whether it is above only for rows whose live link names it (§4.3: an ORPHANED record). */
  boolean forLinkedOnly() {
    return state == RecordState.ORPHANED;
  }

  /** Whether a link below can name it. */
  boolean isMade() {
    return id != NOT_YET_MADE;
  }
}
