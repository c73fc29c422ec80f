package org.cascade.application.push;

/** Works on a job until it ends or this server may not go on with it. */
public interface RunPush {
  /**
   * Does nothing for a job that has ended.
   *
   * @throws DatabaseUnavailableException if the database went away: the job goes on when it is run
   *     again
   */
  void run(JobId job);

  /**
   * Has every push of this server stop after the ranges under way; what is left is done when it is
   * run again.
   */
  void stop();
}
