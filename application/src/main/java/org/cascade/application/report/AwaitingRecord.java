package org.cascade.application.report;

import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/**
 * One change of a master's record that courses await.
 *
 * @param recordName what people call the record
 * @param termName the term of a calc option or composite, else empty
 * @param before what courses have, as "field value" of the fields that change; empty for ADDED
 * @param after what the master has of these fields; empty for REMOVED
 * @param awaiting target courses that a push would bring it to, or has tried to
 * @param desynced target courses that do not get it because their record is UNLINKED
 * @param ignored courses that would await it if they did not ignore master pushes
 */
public record AwaitingRecord(
    MasterId master,
    String masterNumber,
    String masterName,
    DataType type,
    String recordKey,
    String recordName,
    String termName,
    Change change,
    String before,
    String after,
    long awaiting,
    long desynced,
    long ignored) {

  /** The change kinds of R-2. */
  public enum Change {
    /** The courses do not have it, or have it from a record of the master that was removed. */
    ADDED,
    /** The courses have it otherwise. */
    CHANGED,
    /** The master does not have it any more. */
    REMOVED,
    /** The courses have it changed, or made their own: only an OVERWRITE brings it. */
    UNLINKED
  }
}
