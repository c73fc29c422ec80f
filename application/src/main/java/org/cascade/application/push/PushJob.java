package org.cascade.application.push;

import java.time.Instant;
import java.util.Optional;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A push job as it stands.
 *
 * @param locks as of its start (S-5)
 * @param reason why it ended as it did, where that is not the plain thing: NO_TARGETS, CANCELLED,
 *     ERROR
 * @param errorId what the log says more under, for ERROR
 */
public record PushJob(
    JobId id,
    Submission submission,
    String catalogName,
    CatalogLocks locks,
    PushState state,
    @Nullable Reason reason,
    @Nullable String errorId,
    boolean cancelRequested,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    CourseCounts courses) {

  public PushTerms terms() {
    return submission.request().terms(locks);
  }

  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }
}
