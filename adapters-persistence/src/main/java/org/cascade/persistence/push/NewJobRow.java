package org.cascade.persistence.push;

import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.Submission;

/** A push job to be kept. */
record NewJobRow(
    String requestId,
    String caller,
    String kind,
    String mode,
    int year,
    long catalog,
    String catalogName,
    boolean pushToSections,
    String comment,
    String request,
    String locks) {

  static NewJobRow of(Submission submission, PushScope scope) {
    PushRequest request = submission.request();
    return new NewJobRow(
        submission.requestId(),
        submission.caller(),
        request.kind().name(),
        request.mode().name(),
        request.year(),
        request.catalog().value(),
        scope.catalogName(),
        request.effectivePushToSections(),
        request.comment(),
        RequestJson.write(request),
        RequestJson.writeLocks(scope.locks()));
  }
}
