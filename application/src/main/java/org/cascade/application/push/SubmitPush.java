package org.cascade.application.push;

import org.cascade.application.CascadeException;

/** Submits a push: it runs as soon as may be, whether or not anybody watches. */
public interface SubmitPush {
  /**
   * Creates the job, or finds it.
   *
   * @return the job; the one that is there already if the caller submitted the same under this
   *     request id before
   * @throws CascadeException INVALID_REQUEST, NOTHING_LOCKED (S-4) or REQUEST_ID_REUSED: then there
   *     is no job
   */
  PushJob submit(Submission submission);
}
