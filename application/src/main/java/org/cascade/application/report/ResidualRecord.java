package org.cascade.application.report;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.ReportedRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One record that an OVERWRITE would keep or rename.
 *
 * @param item where and which, why, and counts of the student work
 * @param managedBy who the record is managed by, as its school sees it
 * @param residualSince the push that kept it first, if one did
 * @param masterHasIt whether the master has a record of the same natural key
 * @param remedies each of which clears it or makes it the master's again; not to be combined
 */
public record ResidualRecord(
    PushItem item,
    MasterId master,
    ManagedBy managedBy,
    @Nullable Long residualSince,
    boolean masterHasIt,
    Set<Remedy> remedies) {

  /** What clears it (R-4, C-10, C-13). */
  public enum Remedy {
    /** Realign or delete the work, then overwrite again. */
    REALIGN_OR_DELETE_WORK,
    /** Set calc options at the course and push them to the sections: the work stays and counts. */
    SET_COURSE_OPTIONS_AND_PUSH,
    /** Add it back to the master; the next push links it again. */
    ADD_BACK_TO_MASTER,
    /** Change or delete the row that still refers to it, which the item names. */
    CLEAR_REFERENCE;

    static Set<Remedy> of(ReportedRecord record) {
      PushItem item = record.item();
      if (item.reason() == Reason.STILL_REFERENCED) {
        return EnumSet.of(CLEAR_REFERENCE, ADD_BACK_TO_MASTER);
      }
      Set<Remedy> remedies = EnumSet.of(REALIGN_OR_DELETE_WORK);
      if (item.level() == Level.COURSE && !record.masterHasIt()) {
        remedies.add(ADD_BACK_TO_MASTER);
      }
      if (item.typeIfAny().filter(DataType::isSubject).isPresent()) {
        remedies.add(SET_COURSE_OPTIONS_AND_PUSH);
      }
      return remedies;
    }
  }

  public Optional<Long> residualSinceIfAny() {
    return Optional.ofNullable(residualSince);
  }
}
