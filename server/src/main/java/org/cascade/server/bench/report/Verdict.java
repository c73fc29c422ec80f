package org.cascade.server.bench.report;

/** Whether a target is reached. */
public enum Verdict {
  MET,
  MISSED,
  /** A run is missing, or the target is for another size. */
  NOT_MEASURED
}
