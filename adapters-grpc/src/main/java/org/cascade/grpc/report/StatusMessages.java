package org.cascade.grpc.report;

import java.util.Map;
import java.util.Optional;
import org.cascade.application.report.CourseStatusRow;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseStatus;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.CourseStatusReportResponse;
import org.cascade.proto.v1.CourseStatusTotals;
import org.cascade.proto.v1.TypeStatus;

/** How courses stand to their masters, as messages. */
final class StatusMessages {
  private StatusMessages() {}

  static CourseStatusReportResponse row(CourseStatusRow row) {
    org.cascade.proto.v1.CourseStatusRow.Builder message =
        org.cascade.proto.v1.CourseStatusRow.newBuilder()
            .setCourse(ResourceNames.course(row.target().course().value()))
            .setSchoolName(row.title().school())
            .setCalendarName(row.title().calendar())
            .setNumber(row.title().number())
            .setDisplayName(row.title().name())
            .setStatus(Vocabulary.COURSE_STATUSES.toWire(row.status()));
    Optional.ofNullable(row.target().master())
        .ifPresent(master -> message.setMaster(ResourceNames.master(master.value())));
    row.unlinked().forEach((type, unlinked) -> message.addTypes(type(type, unlinked)));
    return CourseStatusReportResponse.newBuilder().setCourse(message).build();
  }

  private static TypeStatus type(DataType type, long unlinked) {
    return TypeStatus.newBuilder()
        .setDataType(Vocabulary.DATA_TYPES.toWire(type))
        .setStatus(
            Vocabulary.COURSE_STATUSES.toWire(
                unlinked == 0 ? CourseStatus.LINKED : CourseStatus.DESYNCED))
        .setUnlinked(unlinked)
        .build();
  }

  static CourseStatusReportResponse totals(Map<CourseStatus, Long> courses) {
    return CourseStatusReportResponse.newBuilder()
        .setTotals(
            CourseStatusTotals.newBuilder()
                .setLinked(courses.getOrDefault(CourseStatus.LINKED, 0L))
                .setDesynced(courses.getOrDefault(CourseStatus.DESYNCED, 0L))
                .setCourseControlled(courses.getOrDefault(CourseStatus.COURSE_CONTROLLED, 0L)))
        .build();
  }
}
