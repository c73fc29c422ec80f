package org.cascade.application.setup;

import java.time.Instant;
import org.cascade.domain.push.ManagedBy;
import org.jspecify.annotations.Nullable;

/**
 * How a record of a course or section stands to the one that it came from; nobody sets it.
 *
 * @param isLinked whether a push made it or took it over
 * @param isLocked whether its type is locked at its course, while a push would reach that (L-2)
 * @param weightsAreLocked the same for the numbers of a composite
 * @param edit what made it differ from what the last push wrote, if an edit through the API did
 */
public record Standing(
    ManagedBy managedBy,
    boolean isLinked,
    boolean isLocked,
    boolean weightsAreLocked,
    @Nullable Edit edit) {
  /**
   * An edit that took a linked record out of the hands of pushes (L-6).
   *
   * @param caller who made it
   */
  public record Edit(String caller, Instant at) {}
}
