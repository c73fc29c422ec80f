package org.cascade.persistence.bench;

/** What baselines do. */
public enum BaselineTask {
  /** What a push of all locked types in mode LOCKED does, sections too; by set-based SQL. */
  LOCKED_PUSH,
  /** The same in mode OVERWRITE. */
  OVERWRITE,
  /** What LOCKED_PUSH does, record by record through MyBatis. */
  ROW_BY_ROW,
  /**
   * The rows of a first push, with nothing decided, into tables of its own that have neither
   * Cascade's columns nor its indexes.
   */
  FLOOR,
  /** The state code of every master to its courses, by one UPDATE. */
  STATE_CODES,
  /** What a preview of LOCKED_PUSH tells, by comparing joins; every row is fetched. */
  PREVIEW,
  /** What the report of masters awaiting a push tells, likewise. */
  AWAITING_REPORT,
  /** What the report of residual data tells, likewise. */
  RESIDUAL_REPORT
}
