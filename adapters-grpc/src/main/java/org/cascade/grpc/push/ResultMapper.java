package org.cascade.grpc.push;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushTotals;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.TallyKey;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.TypeLeftAlone;

/** What a push did, or would do, in numbers: totals, types left alone. */
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
        .setNotPushed(notPushed(job.courses(), totals))
        .build();
  }

  /** Records, and courses that were left alone or failed whole. */
  private static long notPushed(CourseCounts courses, PushTotals totals) {
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
}
