package org.cascade.application.report;

import org.cascade.application.CascadeException;

/**
 * R-2, Course Master Awaiting Push: what of the masters' locked setup is not yet at every target
 * course. The plan of a LOCKED push of everything, by master record.
 */
public interface AwaitingPushReport {
  /**
   * Opens the report; nothing has been read of the courses yet. Rows come by master, then type and
   * record.
   *
   * @throws CascadeException as a push of the same request is refused (S-4)
   */
  Report<AwaitingRecord, AwaitingTotals> awaiting(ReportRequest request);
}
