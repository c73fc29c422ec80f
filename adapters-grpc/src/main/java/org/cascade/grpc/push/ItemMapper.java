package org.cascade.grpc.push;

import org.cascade.application.push.PushItem;
import org.cascade.domain.push.Evidence;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Outcome;

/** Items of results, previews and reports. */
public final class ItemMapper {
  private ItemMapper() {}

  public static org.cascade.proto.v1.PushItem toItem(PushItem item) {
    org.cascade.proto.v1.PushItem.Builder line =
        org.cascade.proto.v1.PushItem.newBuilder()
            .setCourse(ResourceNames.course(item.course().value()))
            .setSchoolName(item.title().school())
            .setCalendarName(item.title().calendar())
            .setMasterNumber(item.masterNumber())
            .setCourseNumber(item.title().number())
            .setCourseName(item.title().name());
    record(line, item);
    outcome(line, item);
    return line.build();
  }

  private static void record(org.cascade.proto.v1.PushItem.Builder line, PushItem item) {
    line.setLevel(Vocabulary.LEVELS.toWire(item.level()))
        .setSection(item.section() == 0 ? "" : "sections/" + item.section())
        .setSectionNumber(item.sectionNumber())
        .setDataType(
            item.typeIfAny()
                .map(Vocabulary.DATA_TYPES::toWire)
                .orElse(DataType.DATA_TYPE_UNSPECIFIED))
        .setRecordKey(item.recordKey())
        .setRecordName(item.recordName())
        .setTermName(item.termName());
  }

  private static void outcome(org.cascade.proto.v1.PushItem.Builder line, PushItem item) {
    line.setOutcome(
            item.outcomeIfAny()
                .map(Vocabulary.OUTCOMES::toWire)
                .orElse(Outcome.OUTCOME_UNSPECIFIED))
        .setReason(Vocabulary.reason(item.reasonIfAny()))
        .setRule(item.rule())
        .setAbout(item.about())
        .setErrorId(PushMapper.orEmpty(item.errorId()));
    if (item.evidence().exists()) {
      line.setEvidence(toEvidence(item.evidence()));
    }
  }

  public static org.cascade.proto.v1.Evidence toEvidence(Evidence evidence) {
    return org.cascade.proto.v1.Evidence.newBuilder()
        .setAssignments(evidence.assignments())
        .setScores(evidence.scores())
        .setPostedGrades(evidence.postedGrades())
        .setComments(evidence.comments())
        .setStudents(evidence.students())
        .build();
  }
}
