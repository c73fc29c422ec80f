package org.cascade.application.push;

/** Pushes that are submitted and that nobody runs. */
final class Queued {
  private Queued() {}

  static PushJob push(
      PushScopes scopes, PushJobs jobs, PushSettings settings, Submission submission) {
    return new SubmitPushService(scopes, jobs, job -> {}, settings).submit(submission);
  }
}
