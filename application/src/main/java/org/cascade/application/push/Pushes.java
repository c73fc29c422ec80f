package org.cascade.application.push;

import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;

/** Reads pushes and their results. */
public interface Pushes {
  /**
   * A push as it stands.
   *
   * @throws CascadeException PUSH_NOT_FOUND
   */
  PushJob get(JobId job);

  /** Newest first; only jobs older than {@code before}, if given. */
  List<PushJob> list(Optional<JobId> before, int limit);

  PushTotals totals(JobId job);

  /**
   * What was not pushed so far.
   *
   * @throws CascadeException PUSH_NOT_FOUND
   */
  ItemPage items(JobId job, ItemPage.ItemPosition after, int limit);
}
