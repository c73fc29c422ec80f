package org.cascade.application.push;

import org.cascade.application.CascadeException;

/**
 * Push All Course Masters: carries what a catalog locks from all of its masters down to every
 * linked course and, if asked, on to the sections. Run now is this and {@link WatchPush} in one.
 */
public interface PushAllCourseMasters {
  /**
   * Submits the push, as {@link SubmitPush} does for every kind.
   *
   * @throws CascadeException as {@link SubmitPush}; INVALID_REQUEST too if the request is of
   *     another kind
   */
  PushJob pushAll(Submission submission);
}
