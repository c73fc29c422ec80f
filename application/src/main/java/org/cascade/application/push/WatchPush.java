package org.cascade.application.push;

import java.util.function.Consumer;
import org.cascade.application.CascadeException;

/** Follows a push, wherever it runs. */
public interface WatchPush {
  /**
   * Gives the job as it stands at once, then after changes, the last time when it has ended.
   * Snapshots may be left out, never the last. Called on one thread; a listener must not block.
   *
   * @throws CascadeException PUSH_NOT_FOUND
   */
  Watch watch(JobId job, Consumer<PushJob> listener);

  /** Closing it stops the following, never the push. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
