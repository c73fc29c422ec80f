package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushRunner;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPushService;
import org.cascade.domain.push.Outcome;

/**
 * The use cases from the request to the result over the ports of any adapter. A push is over when
 * the call returns.
 */
public final class PushScenario {
  private static final int PAGE = 7;
  private static final Set<PushState> COMPLETED =
      EnumSet.of(PushState.COMPLETED, PushState.COMPLETED_WITH_FAILURES);

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
    return result(
        new SubmitPushService(ports.scopes(), ports.jobs(), this::run, settings)
            .submit(new Submission("registrar", requestId, request))
            .id());
  }

  /** Runs a job until it ends, in this thread. */
  public void run(JobId job) {
    try (ProgressFeed progress = new ProgressFeed(ports.jobs())) {
      new PushRunner(ports.jobs(), ports.courses(), progress, settings).run(job);
    }
  }

  /** The result of a push, whose sums hold (§4.5, Q-3): every push of every test comes by here. */
  public Pushed result(JobId job) {
    Pushed pushed =
        new Pushed(ports.jobs().find(job).orElseThrow(), ports.jobs().totals(job), items(job));
    assertThat(pushed.items().stream().filter(PushScenario::isOfARecordNotPushed).count())
        .isEqualTo(
            pushed.totals().records().entrySet().stream()
                .filter(total -> total.getKey().outcome().isNotPushed())
                .mapToLong(Map.Entry::getValue)
                .sum());
    CourseCounts courses = pushed.job().courses();
    if (COMPLETED.contains(pushed.job().state())) {
      assertThat(courses.done()).isEqualTo(courses.total());
    }
    return pushed;
  }

  private static boolean isOfARecordNotPushed(PushItem item) {
    return item.typeIfAny().isPresent() && item.isNotPushed();
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

  /** Whether a result keeps an item: not pushed, renamed, changed while in use; or a note. */
  public static boolean isTold(PushItem item) {
    return item.isNotPushed()
        || item.outcomeIfAny().isEmpty()
        || item.outcome() == Outcome.RENAMED
        || item.evidence().exists();
  }

  public Previewed preview(PushRequest request) {
    Preview preview =
        new PreviewPushService(ports.scopes(), ports.courses(), settings, new ReadAhead(settings))
            .preview(request);
    List<PushItem> items = new ArrayList<>();
    for (Optional<Step> step = preview.next(); step.isPresent(); step = preview.next()) {
      items.addAll(step.get().items());
    }
    return new Previewed(preview.courses(), preview.totals(), items);
  }
}
