package org.cascade.grpc.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cascade.application.imports.ImportKind;
import org.cascade.application.imports.ImportReason;
import org.cascade.application.lists.DistrictList;
import org.cascade.application.push.PushState;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.school.CalendarKind;
import org.cascade.application.year.RolledCalendar;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.CourseStatus;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.proto.v1.AwaitingChange;
import org.cascade.proto.v1.Remedy;
import org.cascade.proto.v1.RollOutcome;

/** The pairs of enums that mean the same. */
public final class Vocabulary {
  public static final Words<DataType, org.cascade.proto.v1.DataType> DATA_TYPES =
      Words.of(DataType.class, org.cascade.proto.v1.DataType.class, "DATA_TYPE_");

  public static final Words<Lock, org.cascade.proto.v1.Lock> LOCKS =
      Words.of(Lock.class, org.cascade.proto.v1.Lock.class, "LOCK_");

  public static final Words<PushKind, org.cascade.proto.v1.PushKind> KINDS =
      Words.of(PushKind.class, org.cascade.proto.v1.PushKind.class, "PUSH_KIND_");

  public static final Words<PushMode, org.cascade.proto.v1.PushMode> MODES =
      Words.of(PushMode.class, org.cascade.proto.v1.PushMode.class, "PUSH_MODE_");

  public static final Words<PushState, org.cascade.proto.v1.PushState> STATES =
      Words.of(PushState.class, org.cascade.proto.v1.PushState.class, "PUSH_STATE_");

  public static final Words<Level, org.cascade.proto.v1.Level> LEVELS =
      Words.of(Level.class, org.cascade.proto.v1.Level.class, "LEVEL_");

  public static final Words<Outcome, org.cascade.proto.v1.Outcome> OUTCOMES =
      Words.of(Outcome.class, org.cascade.proto.v1.Outcome.class, "OUTCOME_");

  public static final Words<ImportKind, org.cascade.proto.v1.ImportKind> IMPORT_KINDS =
      Words.of(ImportKind.class, org.cascade.proto.v1.ImportKind.class, "IMPORT_KIND_");

  public static final Words<ImportReason, org.cascade.proto.v1.ImportReason> IMPORT_REASONS =
      Words.of(ImportReason.class, org.cascade.proto.v1.ImportReason.class, "IMPORT_REASON_");

  public static final Words<AwaitingRecord.Change, AwaitingChange> AWAITING_CHANGES =
      Words.of(AwaitingRecord.Change.class, AwaitingChange.class, "AWAITING_CHANGE_");

  public static final Words<ManagedBy, org.cascade.proto.v1.ManagedBy> MANAGERS =
      Words.of(ManagedBy.class, org.cascade.proto.v1.ManagedBy.class, "MANAGED_BY_");

  public static final Words<ResidualRecord.Remedy, Remedy> REMEDIES =
      Words.of(ResidualRecord.Remedy.class, Remedy.class, "REMEDY_");

  public static final Words<DistrictList, org.cascade.proto.v1.DistrictList> DISTRICT_LISTS =
      Words.of(DistrictList.class, org.cascade.proto.v1.DistrictList.class, "DISTRICT_LIST_");

  public static final Words<CalendarKind, org.cascade.proto.v1.CalendarKind> CALENDAR_KINDS =
      Words.of(CalendarKind.class, org.cascade.proto.v1.CalendarKind.class, "CALENDAR_KIND_");

  public static final Words<RolledCalendar.Outcome, RollOutcome> ROLL_OUTCOMES =
      Words.of(RolledCalendar.Outcome.class, RollOutcome.class, "ROLL_OUTCOME_");

  public static final Words<CourseStatus, org.cascade.proto.v1.CourseStatus> COURSE_STATUSES =
      Words.of(CourseStatus.class, org.cascade.proto.v1.CourseStatus.class, "COURSE_STATUS_");

  private static final Words<Reason, org.cascade.proto.v1.Reason> REASONS =
      Words.of(Reason.class, org.cascade.proto.v1.Reason.class, "REASON_");

  private Vocabulary() {}

  /** Unspecified where the outcome is the plain thing. */
  public static org.cascade.proto.v1.Reason reason(Optional<Reason> reason) {
    return reason.map(REASONS::toWire).orElse(org.cascade.proto.v1.Reason.REASON_UNSPECIFIED);
  }

  /** In the order of the list of locks. */
  public static List<org.cascade.proto.v1.Lock> locks(Collection<Lock> locks) {
    return locks.stream().sorted().map(LOCKS::toWire).toList();
  }
}
