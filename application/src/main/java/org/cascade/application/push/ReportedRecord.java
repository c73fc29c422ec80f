package org.cascade.application.push;

import java.util.Map;
import java.util.Optional;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * A planned line with what the reports of §5 show besides.
 *
 * @param master that the course is linked to
 * @param masterName what people call the master
 * @param state absent for an attribute of Course Info
 * @param managedBy absent for an attribute, and where there is no row below
 * @param residualSince the push that kept the record first, if one did
 * @param masterHasIt whether the master has a record of the same natural key
 * @param above the content above by field, blank fields left out; empty where there is no record
 * @param below the content below likewise
 */
public record ReportedRecord(
    PushItem item,
    MasterId master,
    String masterName,
    @Nullable RecordState state,
    @Nullable ManagedBy managedBy,
    @Nullable Long residualSince,
    boolean masterHasIt,
    Map<String, String> above,
    Map<String, String> below) {
  public ReportedRecord {
    above = Map.copyOf(above);
    below = Map.copyOf(below);
  }

  public Optional<Long> residualSinceIfAny() {
    return Optional.ofNullable(residualSince);
  }
}
