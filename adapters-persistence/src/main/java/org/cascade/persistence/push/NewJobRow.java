package org.cascade.persistence.push;

import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.Submission;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.push.PushMode;
import org.jspecify.annotations.Nullable;

/**
 * A push job to be kept.
 *
 * @param mode absent for the kinds that have none
 * @param catalog absent for the pushes of courses to sections, and with it its name
 */
record NewJobRow(
    String requestId,
    String caller,
    String kind,
    @Nullable String mode,
    int year,
    @Nullable Long catalog,
    @Nullable String catalogName,
    boolean pushToSections,
    String comment,
    String request,
    String locks) {

  static NewJobRow of(Submission submission, PushScope scope) {
    PushRequest request = submission.request();
    PushMode mode = request.mode();
    CatalogId catalog = request.catalog();
    return new NewJobRow(
        submission.requestId(),
        submission.caller(),
        request.kind().name(),
        mode == null ? null : mode.name(),
        request.year(),
        catalog == null ? null : catalog.value(),
        catalog == null ? null : scope.catalogName(),
        request.effectivePushToSections(),
        request.comment(),
        RequestJson.write(request),
        RequestJson.writeLocks(scope.locks()));
  }
}
