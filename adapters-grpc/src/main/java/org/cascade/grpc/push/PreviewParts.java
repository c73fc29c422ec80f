package org.cascade.grpc.push;

import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.grpc.stream.Parts;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewScope;
import org.cascade.proto.v1.PreviewTotals;

/**
 * The parts of a preview: the scope, the courses left alone, the items of each step, the totals.
 */
final class PreviewParts {
  private PreviewParts() {}

  static Parts<PreviewPushResponse> of(Preview preview, PushTerms terms) {
    PushScope scope = preview.scope();
    return new Parts<>(
        Stream.concat(
            Stream.of(PreviewPushResponse.newBuilder().setScope(toScope(scope, terms)).build()),
            scope.skipped().stream().map(PreviewParts::skipped).map(PreviewParts::item)),
        () -> preview.next().map(step -> step.items().stream().map(PreviewParts::item)),
        () -> PreviewPushResponse.newBuilder().setTotals(totals(preview)).build());
  }

  private static PushItem skipped(SkippedCourse course) {
    return PushItem.wholeCourse(
        course.target().course(),
        course.title(),
        course.masterNumber(),
        Outcome.SKIPPED,
        course.reason(),
        RuleId.S_1.text(),
        null);
  }

  private static PreviewPushResponse item(PushItem item) {
    return PreviewPushResponse.newBuilder().setItem(ItemMapper.toItem(item)).build();
  }

  private static PreviewScope toScope(PushScope scope, PushTerms terms) {
    return PreviewScope.newBuilder()
        .setCatalogName(scope.catalogName())
        .addAllLocks(Vocabulary.locks(scope.locks().locks()))
        .setTargetCourses(scope.targets().size())
        .setSkippedCourses(scope.skipped().size())
        .addAllTypesLeftAlone(ResultMapper.toTypesLeftAlone(terms))
        .build();
  }

  private static PreviewTotals totals(Preview preview) {
    return PreviewTotals.newBuilder()
        .setCourses(PushMapper.toCounts(preview.courses()))
        .addAllTotals(ResultMapper.toTotals(preview.totals()))
        .setRecordsConsidered(preview.totals().considered())
        .setReason(Vocabulary.reason(reason(preview.scope())))
        .build();
  }

  private static Optional<Reason> reason(PushScope scope) {
    return scope.targets().isEmpty() ? Optional.of(Reason.NO_TARGETS) : Optional.empty();
  }
}
