package org.cascade.application.push;

import org.cascade.application.push.PreviewPush.Preview;

/**
 * Pushes and previews that leave out the admission, so that the rules of types that are not offered
 * yet are proved already.
 */
public final class Unadmitted {
  private Unadmitted() {}

  public static PushJob create(
      PushScopes scopes, PushJobs jobs, PushSettings settings, Submission submission) {
    PushScope scope = scopes.read(submission.request());
    return jobs.create(submission, scope, CourseRanges.of(scope.targets(), settings.rangeSize()));
  }

  public static Preview preview(
      PushScopes scopes, LinkedCourses courses, PushSettings settings, PushRequest request) {
    return new PreviewRun(request, scopes.read(request), courses, settings.rangeSize());
  }
}
