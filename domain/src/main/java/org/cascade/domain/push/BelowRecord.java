package org.cascade.domain.push;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setup record of a course or a section, as a push sees it.
 *
 * @param row what identifies its row within the course: the list entry where that is the key, else
 *     the row's own id
 * @param name the record's own name, empty where its key is no name
 * @param hash of its content as it stands now
 * @param besides as {@link AboveRecord#besides}
 * @param link where a push made it; absent for a record made here
 * @param residualSince the push that kept it first, if one did
 */
public record BelowRecord(
    long row,
    RecordKey key,
    String name,
    ContentHash hash,
    String besides,
    Dependencies needs,
    @Nullable Link link,
    @Nullable Long residualSince) {

  /**
   * The link of domain.md §3.
   *
   * @param above the id of the record above; never used again once that record is gone
   * @param pushedHash the hash of what the last push wrote
   */
  public record Link(long above, ContentHash pushedHash) {}

  /** Whether the content is not what the last push wrote (L-6). */
  public boolean changedSince() {
    return link != null && !link.pushedHash().equals(hash);
  }

  public Optional<Long> linkedTo() {
    return Optional.ofNullable(link).map(Link::above);
  }

  public boolean isResidual() {
    return residualSince != null;
  }
}
