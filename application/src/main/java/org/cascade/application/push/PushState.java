package org.cascade.application.push;

/** The life of a push. */
public enum PushState {
  QUEUED,
  RUNNING,
  COMPLETED,
  COMPLETED_WITH_FAILURES,
  FAILED,
  CANCELLED;

  public boolean hasEnded() {
    return this != QUEUED && this != RUNNING;
  }
}
