package org.cascade.grpc.push;

import java.time.Instant;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Timestamps;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushProgress;
import org.jspecify.annotations.Nullable;

/** Pushes as they stand. */
final class PushMapper {
  private PushMapper() {}

  static Push toPush(PushJob job) {
    PushRequest request = job.submission().request();
    Push.Builder push =
        Push.newBuilder()
            .setName(ResourceNames.push(job.id().value()))
            .setSpec(SpecMapper.toSpec(request))
            .setCaller(job.submission().caller())
            .setRequestId(job.submission().requestId())
            .setCatalogName(job.catalogName())
            .addAllLocks(Vocabulary.locks(job.locks().locks()))
            .setPushesToSections(request.effectivePushToSections())
            .setCancelRequested(job.cancelRequested());
    stand(push, job);
    times(push, job);
    return push.build();
  }

  private static void stand(Push.Builder push, PushJob job) {
    push.setState(Vocabulary.STATES.toWire(job.state()))
        .setReason(Vocabulary.reason(job.reasonIfAny()))
        .setErrorId(orEmpty(job.errorId()))
        .setCourses(toCounts(job.courses()));
  }

  private static void times(Push.Builder push, PushJob job) {
    push.setSubmitTime(Timestamps.message(job.submittedAt()));
    Instant started = job.startedAt();
    if (started != null) {
      push.setStartTime(Timestamps.message(started));
    }
    Instant ended = job.endedAt();
    if (ended != null) {
      push.setEndTime(Timestamps.message(ended));
    }
  }

  static PushProgress toProgress(PushJob job) {
    return PushProgress.newBuilder()
        .setState(Vocabulary.STATES.toWire(job.state()))
        .setCourses(toCounts(job.courses()))
        .build();
  }

  static org.cascade.proto.v1.CourseCounts toCounts(CourseCounts counts) {
    return org.cascade.proto.v1.CourseCounts.newBuilder()
        .setTotal(counts.total())
        .setPending(counts.pending())
        .setRunning(counts.running())
        .setApplied(counts.applied())
        .setUnchanged(counts.unchanged())
        .setSkipped(counts.skipped())
        .setFailed(counts.failed())
        .build();
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
