package org.cascade.application.push;

/**
 * Outbound: sees to it that some server runs a job, now or after the server that ran it has died.
 */
public interface JobQueue {
  /**
   * Has the job run as soon as may be. Asking again for a job that waits or runs changes nothing.
   */
  void enqueue(JobId job);
}
