package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushRunner;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.PushState;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPushService;
import org.cascade.application.testing.PushScenario;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration district, pushed by two workers in small ranges. */
class DemonstrationPushTest {
  private static final PushSettings SETTINGS = new PushSettings(100, 2);
  private static MySqlPorts ports;
  private static CatalogId catalog;

  @BeforeAll
  static void makeDistrict() {
    ports = MySqlPorts.fresh();
    DemonstrationDistrict.make(ports.opened());
    catalog =
        ports
            .catalogs()
            .findAll(LongStream.rangeClosed(1, 10).mapToObj(CatalogId::new).toList())
            .stream()
            .filter(found -> found.name().equals(DemonstrationDistrict.CATALOG))
            .findFirst()
            .orElseThrow()
            .id();
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  @Test
  void aPushDoesItemForItemWhatItsPreviewSaidAndTheNextOneHasNothingToWrite() {
    for (PushMode mode : PushMode.values()) {
      List<PushItem> previewed = previewed(mode);
      PushJob first = push(mode, "first");

      assertThat(first.state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
      assertThat(counted(items(first)))
          .isEqualTo(counted(previewed.stream().filter(PushScenario::isTold).toList()));

      PushJob second = push(mode, "second");
      assertThat(ports.pushJobs().totals(second.id()).records().keySet())
          .extracting(TallyKey::outcome)
          .doesNotContain(
              Outcome.CREATED, Outcome.UPDATED, Outcome.DELETED, Outcome.RELINKED, Outcome.RENAMED);
    }
  }

  private static List<PushItem> previewed(PushMode mode) {
    Preview preview =
        new PreviewPushService(
                ports.pushScopes(), ports.linkedCourses(), SETTINGS, new ReadAhead(SETTINGS))
            .preview(request(mode));
    List<PushItem> items = new ArrayList<>();
    for (Optional<Step> step = preview.next(); step.isPresent(); step = preview.next()) {
      items.addAll(step.get().items());
    }
    return items;
  }

  private static PushJob push(PushMode mode, String round) {
    PushJobs jobs = ports.pushJobs();
    try (ProgressFeed progress = new ProgressFeed(jobs)) {
      PushRunner runner = new PushRunner(jobs, ports.linkedCourses(), progress, SETTINGS);
      PushJob job =
          new SubmitPushService(ports.pushScopes(), jobs, runner::run, SETTINGS)
              .submit(new Submission("registrar", mode + "-" + round, request(mode)));
      return jobs.find(job.id()).orElseThrow();
    }
  }

  private static PushRequest request(PushMode mode) {
    return PushRequest.ofCatalog(
        DemonstrationDistrict.YEAR, catalog, Set.of(), Set.of(), mode, null, Set.of(), "");
  }

  private static Map<Object, Long> counted(List<PushItem> items) {
    return items.stream()
        .collect(Collectors.groupingBy(DemonstrationPushTest::said, Collectors.counting()));
  }

  /**
   * Without the course's number, which the push itself may have moved before it came to the record.
   */
  private static Object said(PushItem item) {
    return List.of(
        item.course(),
        item.typeIfAny(),
        item.recordKey(),
        item.recordName(),
        item.outcomeIfAny(),
        item.sectionNumber(),
        item.about(),
        item.reasonIfAny(),
        item.rule(),
        item.evidence());
  }

  /** Without the courses that were skipped whole, which a preview has in its scope. */
  private static List<PushItem> items(PushJob job) {
    return ports.pushJobs().items(job.id(), ItemPosition.START, 100_000).items().stream()
        .filter(item -> item.typeIfAny().isPresent())
        .toList();
  }
}
