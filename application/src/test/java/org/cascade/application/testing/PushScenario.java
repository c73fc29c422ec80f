package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.OfferedTypes;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushRunner;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPushService;
import org.cascade.application.push.Unadmitted;

/**
 * The use cases from the request to the result over the ports of any adapter. A push is over when
 * the call returns.
 */
public final class PushScenario {
  private static final int PAGE = 7;

  private final Ports ports;
  private final PushSettings settings;

  public PushScenario(Ports ports) {
    this(ports, new PushSettings(4, 1));
  }

  public PushScenario(Ports ports, PushSettings settings) {
    this.ports = ports;
    this.settings = settings;
  }

  /** A push that has ended. */
  public record Pushed(PushJob job, PushTotals totals, List<PushItem> items) {}

  /** A preview, read to its end. */
  public record Previewed(CourseCounts courses, PushTotals totals, List<PushItem> items) {}

  /** Submits a request under an id and runs it to its end. */
  public Pushed push(String requestId, PushRequest request) {
    Submission submission = new Submission("registrar", requestId, request);
    JobId job = isOffered(request) ? submit(submission) : submitUnadmitted(submission);
    return result(job);
  }

  private static boolean isOffered(PushRequest request) {
    return OfferedTypes.ALL.containsAll(request.selectedTypes());
  }

  private JobId submit(Submission submission) {
    return new SubmitPushService(ports.scopes(), ports.jobs(), this::run, settings)
        .submit(submission)
        .id();
  }

  private JobId submitUnadmitted(Submission submission) {
    JobId job = Unadmitted.create(ports.scopes(), ports.jobs(), settings, submission).id();
    run(job);
    return job;
  }

  /** Runs a job until it ends, in this thread. */
  public void run(JobId job) {
    try (ProgressFeed progress = new ProgressFeed(ports.jobs())) {
      new PushRunner(ports.jobs(), ports.courses(), progress, settings).run(job);
    }
  }

  public Pushed result(JobId job) {
    return new Pushed(ports.jobs().find(job).orElseThrow(), ports.jobs().totals(job), items(job));
  }

  private List<PushItem> items(JobId job) {
    List<PushItem> items = new ArrayList<>();
    Optional<ItemPosition> next = Optional.of(ItemPosition.START);
    while (next.isPresent()) {
      ItemPage page = ports.jobs().items(job, next.get(), PAGE);
      items.addAll(page.items());
      next = page.next();
    }
    return items;
  }

  public Previewed preview(PushRequest request) {
    Preview preview =
        isOffered(request)
            ? new PreviewPushService(ports.scopes(), ports.courses(), settings).preview(request)
            : Unadmitted.preview(ports.scopes(), ports.courses(), settings, request);
    List<PushItem> items = new ArrayList<>();
    for (Optional<Step> step = preview.next(); step.isPresent(); step = preview.next()) {
      items.addAll(step.get().items());
    }
    return new Previewed(preview.courses(), preview.totals(), items);
  }
}
