package org.cascade.application.push;

import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;

/**
 * Shows what a push would do: the same planner over the same read, nothing written, no job (N-6).
 */
public interface PreviewPush {
  /**
   * Opens a preview; nothing has been read of the courses yet.
   *
   * @throws CascadeException as {@link SubmitPush} refuses the request
   */
  Preview preview(PushRequest request);

  /** A preview that is read step by step; between the steps nothing is held open. */
  interface Preview {
    /** The locks and courses that the preview goes by. */
    PushScope scope();

    /** The plans of the next courses; absent when all have been read. */
    Optional<Step> next();

    /** The counts up to here; final when there is no next step. */
    CourseCounts courses();

    /** The records considered up to here. */
    PushTotals totals();
  }

  /** The items of some courses: every record that would not be UNCHANGED. */
  record Step(List<PushItem> items) {
    public Step {
      items = List.copyOf(items);
    }
  }
}
