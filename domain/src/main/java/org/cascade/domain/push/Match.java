package org.cascade.domain.push;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record above, a row below, or both where they belong together, and what the row is to the
 * record (§3).
 */
public record Match(@Nullable AboveRecord above, @Nullable BelowRecord below, RecordState state) {
  /**
   * The tasks and standards the work for which protects the row if it is a calc option or a
   * composite (§1): only one made here is protected.
   */
  Set<Subject> protectors() {
    return state == RecordState.LOCAL && below != null ? below.needs().subjects() : Set.of();
  }

  /** Whether one of the two has this key, as reports show it. */
  boolean hasKey(String text) {
    return (above != null && above.key().text().equals(text))
        || (below != null && below.key().text().equals(text));
  }
}
