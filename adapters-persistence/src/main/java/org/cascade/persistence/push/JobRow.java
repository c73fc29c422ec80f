package org.cascade.persistence.push;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushState;
import org.cascade.application.push.Submission;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

/** A push job as read, its courses counted over its ranges. */
record JobRow(
    long id,
    String caller,
    String requestId,
    String request,
    String locks,
    String catalogName,
    String state,
    @Nullable String reason,
    @Nullable String errorId,
    boolean cancelRequested,
    LocalDateTime submittedAt,
    @Nullable LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt,
    long pending,
    long running,
    long applied,
    long unchanged,
    long skipped,
    long failed) {

  PushJob job() {
    return new PushJob(
        new JobId(id),
        new Submission(caller, requestId, RequestJson.read(request)),
        catalogName,
        RequestJson.readLocks(locks),
        PushState.valueOf(state),
        reason == null ? null : Reason.valueOf(reason),
        errorId,
        cancelRequested,
        submittedAt.toInstant(ZoneOffset.UTC),
        instant(startedAt),
        instant(endedAt),
        new CourseCounts(pending, running, applied, unchanged, skipped, failed));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
