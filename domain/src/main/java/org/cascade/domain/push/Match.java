package org.cascade.domain.push;

import org.jspecify.annotations.Nullable;

/**
 * A record above, a row below, or both where they belong together, and what the row is to the
 * record (§3).
 */
public record Match(@Nullable AboveRecord above, @Nullable BelowRecord below, RecordState state) {
  boolean differs() {
    return above != null && below != null && !above.hash().equals(below.hash());
  }
}
