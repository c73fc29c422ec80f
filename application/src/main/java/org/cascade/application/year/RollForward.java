package org.cascade.application.year;

import org.cascade.application.CascadeException;

/** Rolls calendars into the next year (Y-1). */
public interface RollForward {
  /**
   * Begins; nothing has been rolled before the first step.
   *
   * @throws CascadeException INVALID_REQUEST: a year or school that is not there, no calendar
   */
  RollRun rollForward(RollRequest request);
}
