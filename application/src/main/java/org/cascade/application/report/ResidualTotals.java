package org.cascade.application.report;

import org.cascade.domain.push.Evidence;

/**
 * Over all rows of the residual report.
 *
 * @param courses that have a row
 * @param work the sum over the rows; work aligned to several records counts for each of them
 */
public record ResidualTotals(long rows, long courses, Evidence work) {}
