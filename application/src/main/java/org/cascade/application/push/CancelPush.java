package org.cascade.application.push;

import org.cascade.application.CascadeException;

/** Cancels a push: no further range starts, what is done stays done and is counted. */
public interface CancelPush {
  /**
   * Asks for the end of a push.
   *
   * @throws CascadeException PUSH_NOT_FOUND, PUSH_ENDED
   */
  PushJob cancel(JobId job);
}
