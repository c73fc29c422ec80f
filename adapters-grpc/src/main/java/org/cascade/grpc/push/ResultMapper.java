package org.cascade.grpc.push;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushTotals;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.TallyKey;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.TypeLeftAlone;

/** What a push did, or would do: totals, items, types left alone. */
final class ResultMapper {
  private static final Comparator<TallyKey> ORDER =
      Comparator.comparing(TallyKey::level)
          .thenComparing(TallyKey::type)
          .thenComparing(TallyKey::outcome)
          .thenComparing(key -> key.reasonIfAny().map(Enum::ordinal).orElse(-1))
          .thenComparing(TallyKey::rule);

  private ResultMapper() {}

  static PushResult toResult(PushJob job, PushTotals totals) {
    return PushResult.newBuilder()
        .setPush(PushMapper.toPush(job))
        .addAllTotals(toTotals(totals))
        .addAllTypesLeftAlone(toTypesLeftAlone(job.terms()))
        .setRecordsConsidered(totals.considered())
        .setItems(items(job.courses(), totals))
        .build();
  }

  /**
   * An item for each record not pushed, and for each course that was left alone or failed whole.
   */
  private static long items(CourseCounts courses, PushTotals totals) {
    long records =
        totals.records().entrySet().stream()
            .filter(total -> total.getKey().outcome().isNotPushed())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return records + courses.skipped() + courses.failed();
  }

  static List<RecordTotal> toTotals(PushTotals totals) {
    return totals.records().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(total -> toTotal(total.getKey(), total.getValue()))
        .toList();
  }

  private static RecordTotal toTotal(TallyKey key, long records) {
    return RecordTotal.newBuilder()
        .setLevel(Vocabulary.LEVELS.toWire(key.level()))
        .setDataType(Vocabulary.DATA_TYPES.toWire(key.type()))
        .setOutcome(Vocabulary.OUTCOMES.toWire(key.outcome()))
        .setReason(Vocabulary.reason(key.reasonIfAny()))
        .setRule(key.rule().text())
        .setRecords(records)
        .build();
  }

  static List<TypeLeftAlone> toTypesLeftAlone(PushTerms terms) {
    return terms.leftAlone().entrySet().stream()
        .map(
            left ->
                TypeLeftAlone.newBuilder()
                    .setDataType(Vocabulary.DATA_TYPES.toWire(left.getKey()))
                    .setReason(Vocabulary.reason(Optional.of(left.getValue())))
                    .build())
        .toList();
  }

  static org.cascade.proto.v1.PushItem toItem(PushItem item) {
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
        .setDataType(
            item.typeIfAny()
                .map(Vocabulary.DATA_TYPES::toWire)
                .orElse(DataType.DATA_TYPE_UNSPECIFIED))
        .setRecordKey(item.recordKey())
        .setRecordName(item.recordName());
  }

  private static void outcome(org.cascade.proto.v1.PushItem.Builder line, PushItem item) {
    line.setOutcome(Vocabulary.OUTCOMES.toWire(item.outcome()))
        .setReason(Vocabulary.reason(item.reasonIfAny()))
        .setRule(item.rule())
        .setErrorId(PushMapper.orEmpty(item.errorId()));
    if (item.evidence().exists()) {
      line.setEvidence(toEvidence(item.evidence()));
    }
  }

  private static org.cascade.proto.v1.Evidence toEvidence(Evidence evidence) {
    return org.cascade.proto.v1.Evidence.newBuilder()
        .setAssignments(evidence.assignments())
        .setScores(evidence.scores())
        .setPostedGrades(evidence.postedGrades())
        .setComments(evidence.comments())
        .build();
  }
}
