package org.cascade.persistence.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting that can be interrupted, and then says so. */
final class Waiting {
  private Waiting() {}

  static int forEnd(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Whether the process ended in time. */
  static boolean forEnd(Process process, Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static void pause(Duration duration) {
    try {
      TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static EmbeddedMySqlException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new EmbeddedMySqlException("Interrupted while waiting for the embedded MySQL", e);
  }
}
