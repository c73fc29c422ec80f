package org.cascade.server.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.proto.v1.WorkPlace;
import org.cascade.server.client.CourseClient;

/**
 * A task that the master dropped and grades have kept: its sections show no calculation for it. Its
 * work goes to the quarter grade, which every course has; then the task can go.
 */
final class DemonstrationCure {
  private static final String QUARTER_GRADE = "tasks/1";

  private final PushItem kept;
  private final SortedSet<String> sections;

  private DemonstrationCure(PushItem kept, SortedSet<String> sections) {
    this.kept = kept;
    this.sections = sections;
  }

  /**
   * The first task that has such sections.
   *
   * @param residual rows of the residual report
   * @param told items of the push before it
   */
  static DemonstrationCure of(List<ResidualRecord> residual, List<PushItem> told) {
    return residual.stream()
        .map(ResidualRecord::getItem)
        .filter(item -> item.getDataType() == DataType.DATA_TYPE_GRADING_TASKS)
        .map(item -> new DemonstrationCure(item, withoutCalculation(item, told)))
        .filter(cure -> !cure.sections.isEmpty())
        .findFirst()
        .orElseThrow(() -> new CommandFailedException("No task lost its calculation."));
  }

  private static SortedSet<String> withoutCalculation(PushItem kept, List<PushItem> told) {
    SortedSet<String> sections = new TreeSet<>();
    told.stream()
        .filter(item -> item.getReason() == Reason.REASON_SET_TO_NO_CALCULATION)
        .filter(item -> item.getCourse().equals(kept.getCourse()))
        .filter(item -> item.getRecordKey().equals(kept.getRecordKey()))
        .forEach(item -> sections.add(item.getSection()));
    return sections;
  }

  String story() {
    return "%s at %s: the master dropped it, and work keeps it. %d sections show no calculation for it."
        .formatted(kept.getRecordName(), kept.getCourseName(), sections.size());
  }

  RealignWorkResponse realign(CourseClient courses) {
    return courses.realign(
        RealignWorkRequest.newBuilder()
            .setName(kept.getCourse())
            .addAllSections(sections)
            .setFrom(WorkPlace.newBuilder().setTask("tasks/" + kept.getRecordKey()))
            .setTo(WorkPlace.newBuilder().setTask(QUARTER_GRADE))
            .build());
  }

  /** K-3: the tasks of that one course as its master has them. */
  PushSpec reset(int year, String catalog) {
    return PushSpec.newBuilder()
        .setKind(PushKind.PUSH_KIND_RESET_COURSE)
        .setYear(year)
        .setCatalog(catalog)
        .addCourses(kept.getCourse())
        .addDataTypes(DataType.DATA_TYPE_GRADING_TASKS)
        .setRecordKey(kept.getRecordKey())
        .setComment("Its work was realigned")
        .build();
  }
}
