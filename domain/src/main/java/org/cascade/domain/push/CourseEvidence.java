package org.cascade.domain.push;

import java.util.Map;

/**
 * The evidence found for the records of one course that a planner asked about; a record without an
 * entry has none.
 */
public record CourseEvidence(Map<RecordRef, Evidence> byRecord) {
  public static final CourseEvidence NONE = new CourseEvidence(Map.of());

  public CourseEvidence {
    byRecord = Map.copyOf(byRecord);
  }

  public Evidence of(RecordRef record) {
    return byRecord.getOrDefault(record, Evidence.NONE);
  }
}
