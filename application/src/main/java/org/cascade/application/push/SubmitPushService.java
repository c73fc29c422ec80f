package org.cascade.application.push;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.domain.push.PushKind;

/** Admits a request, fixes its locks and scope, and queues the job. */
public final class SubmitPushService implements SubmitPush, PushAllCourseMasters {
  private final PushScopes scopes;
  private final PushJobs jobs;
  private final JobQueue queue;
  private final PushSettings settings;

  @Inject
  public SubmitPushService(
      PushScopes scopes, PushJobs jobs, JobQueue queue, PushSettings settings) {
    this.scopes = scopes;
    this.jobs = jobs;
    this.queue = queue;
    this.settings = settings;
  }

  @Override
  public PushJob pushAll(Submission submission) {
    PushKind kind = submission.request().kind();
    if (kind != PushKind.PUSH_ALL_COURSE_MASTERS) {
      throw CascadeException.invalid(
          List.of(
              new FieldViolation(
                  "kind", kind + " is another push; left out, it is PUSH_ALL_COURSE_MASTERS")));
    }
    return submit(submission);
  }

  @Override
  public PushJob submit(Submission submission) {
    Optional<PushJob> earlier = jobs.findByRequestId(submission.caller(), submission.requestId());
    PushJob job = earlier.orElseGet(() -> create(submission));
    if (!job.submission().equals(submission)) {
      throw CascadeException.of(
          ErrorReason.REQUEST_ID_REUSED,
          "request_id: was used for another request, see push " + job.id().value(),
          Map.of("push", Long.toString(job.id().value())));
    }
    queue.enqueue(job.id());
    return job;
  }

  private PushJob create(Submission submission) {
    PushRequest request = submission.request();
    PushScope scope = AdmittedScope.of(request, scopes);
    return jobs.create(submission, scope, CourseRanges.of(scope.targets(), settings.rangeSize()));
  }
}
