package org.cascade.application.push;

import jakarta.inject.Inject;

/** Previews run on the caller's pace: each step is one range, read a little ahead. */
public final class PreviewPushService implements PreviewPush {
  private final PushScopes scopes;
  private final LinkedCourses courses;
  private final PushSettings settings;
  private final ReadAhead ahead;

  @Inject
  public PreviewPushService(
      PushScopes scopes, LinkedCourses courses, PushSettings settings, ReadAhead ahead) {
    this.scopes = scopes;
    this.courses = courses;
    this.settings = settings;
    this.ahead = ahead;
  }

  @Override
  public Preview preview(PushRequest request) {
    PushScope scope = AdmittedScope.of(request, scopes);
    return new PreviewRun(request, scope, courses, settings.rangeSize(), ahead);
  }
}
