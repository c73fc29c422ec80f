package org.cascade.application.push;

import java.util.List;
import org.cascade.domain.district.CatalogLocks;

/**
 * The locks and courses of a push, read together when it starts (S-5).
 *
 * @param catalogName empty for the pushes of courses to sections, which have no catalog and no
 *     locks
 * @param targets in order of calendar, then course
 */
public record PushScope(
    String catalogName, CatalogLocks locks, List<PushTarget> targets, List<SkippedCourse> skipped) {
  public PushScope {
    targets = List.copyOf(targets);
    skipped = List.copyOf(skipped);
  }
}
