package org.cascade.grpc.report;

import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.domain.push.CourseStatus;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.push.ItemMapper;
import org.cascade.grpc.vocabulary.Vocabulary;

/** Rows and totals of reports. */
final class RowMapper {
  private RowMapper() {}

  static org.cascade.proto.v1.AwaitingRecord toRecord(AwaitingRecord row) {
    return org.cascade.proto.v1.AwaitingRecord.newBuilder()
        .setMaster(ResourceNames.master(row.master().value()))
        .setMasterNumber(row.masterNumber())
        .setMasterName(row.masterName())
        .setDataType(Vocabulary.DATA_TYPES.toWire(row.type()))
        .setRecordKey(row.recordKey())
        .setRecordName(row.recordName())
        .setTermName(row.termName())
        .setChange(Vocabulary.AWAITING_CHANGES.toWire(row.change()))
        .setBefore(row.before())
        .setAfter(row.after())
        .setAwaiting(row.awaiting())
        .setDesynced(row.desynced())
        .setIgnored(row.ignored())
        .build();
  }

  static org.cascade.proto.v1.AwaitingTotals toTotals(AwaitingTotals totals) {
    return org.cascade.proto.v1.AwaitingTotals.newBuilder()
        .setRows(totals.rows())
        .setMasters(totals.masters())
        .setAwaiting(totals.awaiting())
        .setDesynced(totals.desynced())
        .setIgnored(totals.ignored())
        .setLinkedCourses(totals.courses().getOrDefault(CourseStatus.LINKED, 0L))
        .setDesyncedCourses(totals.courses().getOrDefault(CourseStatus.DESYNCED, 0L))
        .setCourseControlledCourses(
            totals.courses().getOrDefault(CourseStatus.COURSE_CONTROLLED, 0L))
        .build();
  }

  static org.cascade.proto.v1.ResidualRecord toRecord(ResidualRecord row) {
    return org.cascade.proto.v1.ResidualRecord.newBuilder()
        .setItem(ItemMapper.toItem(row.item()))
        .setMaster(ResourceNames.master(row.master().value()))
        .setResidualSince(row.residualSinceIfAny().map(ResourceNames::push).orElse(""))
        .setMasterHasIt(row.masterHasIt())
        .setManagedBy(Vocabulary.MANAGERS.toWire(row.managedBy()))
        .addAllRemedies(row.remedies().stream().sorted().map(Vocabulary.REMEDIES::toWire).toList())
        .build();
  }

  static org.cascade.proto.v1.ResidualTotals toTotals(ResidualTotals totals) {
    return org.cascade.proto.v1.ResidualTotals.newBuilder()
        .setRows(totals.rows())
        .setCourses(totals.courses())
        .setWork(ItemMapper.toEvidence(totals.work()))
        .build();
  }
}
