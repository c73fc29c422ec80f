package org.cascade.grpc.push;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewScope;
import org.cascade.proto.v1.PreviewTotals;

/** The parts of a preview, one at a time: the scope, the items, the totals. */
final class PreviewParts {
  private final Preview preview;
  private final PushTerms terms;
  private Iterator<PushItem> items;
  private boolean begun;
  private boolean ended;

  PreviewParts(Preview preview, PushRequest request) {
    this.preview = preview;
    this.terms = new PushTerms(request.mode(), preview.scope().locks(), request.selectedTypes());
    this.items = preview.scope().skipped().stream().map(PreviewParts::skipped).iterator();
  }

  private static PushItem skipped(SkippedCourse course) {
    return new PushItem(
        course.course(),
        course.title(),
        course.masterNumber(),
        Level.COURSE,
        null,
        "",
        "",
        Outcome.SKIPPED,
        course.reason(),
        RuleId.S_1.text(),
        Evidence.NONE,
        null);
  }

  /** Whether all parts have been given. */
  boolean haveEnded() {
    return ended;
  }

  /** The next part, after reading at most one step; absent if that step had no items. */
  Optional<PreviewPushResponse> next() {
    if (!begun) {
      begun = true;
      return Optional.of(PreviewPushResponse.newBuilder().setScope(scope()).build());
    }
    return items.hasNext() ? Optional.of(item(items.next())) : step();
  }

  private Optional<PreviewPushResponse> step() {
    Optional<Step> step = preview.next();
    if (step.isEmpty()) {
      ended = true;
      return Optional.of(PreviewPushResponse.newBuilder().setTotals(totals()).build());
    }
    items = step.map(Step::items).map(Iterable::iterator).orElse(Collections.emptyIterator());
    return items.hasNext() ? Optional.of(item(items.next())) : Optional.empty();
  }

  private static PreviewPushResponse item(PushItem item) {
    return PreviewPushResponse.newBuilder().setItem(ResultMapper.toItem(item)).build();
  }

  private PreviewScope scope() {
    PushScope scope = preview.scope();
    return PreviewScope.newBuilder()
        .setCatalogName(scope.catalogName())
        .addAllLocks(Vocabulary.locks(scope.locks().locks()))
        .setTargetCourses(scope.targets().size())
        .setSkippedCourses(scope.skipped().size())
        .addAllTypesLeftAlone(ResultMapper.toTypesLeftAlone(terms))
        .build();
  }

  private PreviewTotals totals() {
    return PreviewTotals.newBuilder()
        .setCourses(PushMapper.toCounts(preview.courses()))
        .addAllTotals(ResultMapper.toTotals(preview.totals()))
        .setRecordsConsidered(preview.totals().considered())
        .setReason(Vocabulary.reason(reason()))
        .build();
  }

  private Optional<Reason> reason() {
    return preview.scope().targets().isEmpty() ? Optional.of(Reason.NO_TARGETS) : Optional.empty();
  }
}
