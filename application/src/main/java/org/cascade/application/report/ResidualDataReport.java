package org.cascade.application.report;

import org.cascade.application.CascadeException;

/**
 * R-4, Residual Data: every record that an OVERWRITE of all locked types, sections included, would
 * keep or rename.
 */
public interface ResidualDataReport {
  /**
   * Opens the report; nothing has been read of the courses yet. Rows come by calendar and course.
   *
   * @throws CascadeException as a push of the same request is refused (S-4)
   */
  Report<ResidualRecord, ResidualTotals> residual(ReportRequest request);
}
