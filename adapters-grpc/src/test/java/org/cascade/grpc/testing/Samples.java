package org.cascade.grpc.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.CourseSummary;
import org.cascade.application.catalog.MasterSummary;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.SkippedCourse;
import org.cascade.application.push.Submission;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.proto.v1.PushSpec;

/** One push and what belongs to it. */
public final class Samples {
  public static final JobId PUSH = new JobId(7);
  public static final CatalogLocks LOCKS =
      new CatalogLocks(Set.of(Lock.STANDARDS, Lock.NAME, Lock.GRADING_TASKS));
  public static final LinkedCourse.Title TITLE =
      new LinkedCourse.Title("North High", "North High 25-26", "0101", "Algebra");

  private Samples() {}

  /** A spec that names only what it must. */
  public static PushSpec.Builder spec() {
    return PushSpec.newBuilder()
        .setYear(2026)
        .setCatalog("catalogs/3")
        .setMode(org.cascade.proto.v1.PushMode.PUSH_MODE_LOCKED);
  }

  public static PushRequest request() {
    return new PushRequest(
        PushKind.PUSH_ALL_COURSE_MASTERS,
        2026,
        new CatalogId(3),
        Set.of(new CalendarId(12), new CalendarId(5)),
        Set.of(),
        PushMode.LOCKED,
        null,
        Set.of(DataType.STANDARDS, DataType.COURSE_INFO),
        "before school starts");
  }

  public static PushJob running(long applied) {
    return job(PushState.RUNNING, new CourseCounts(10 - applied, 0, applied, 0, 1, 0));
  }

  public static PushJob ended() {
    return job(PushState.COMPLETED_WITH_FAILURES, new CourseCounts(0, 0, 8, 1, 1, 1));
  }

  public static PushJob job(PushState state, CourseCounts courses) {
    return new PushJob(
        PUSH,
        new Submission("registrar", "r-1", request()),
        "District catalog",
        LOCKS,
        state,
        null,
        null,
        false,
        Instant.ofEpochSecond(100, 5),
        state == PushState.QUEUED ? null : Instant.ofEpochSecond(101),
        state.hasEnded() ? Instant.ofEpochSecond(102) : null,
        courses);
  }

  public static PushTotals totals() {
    return new PushTotals(
        Map.of(
            new TallyKey(
                Level.COURSE, DataType.STANDARDS, Outcome.KEPT, Reason.HAS_SCORES, RuleId.C_6),
            2L,
            new TallyKey(Level.COURSE, DataType.COURSE_INFO, Outcome.UPDATED, null, RuleId.C_8),
            40L));
  }

  public static PushItem item(long course) {
    return new PushItem(
        new CourseId(course),
        TITLE,
        "M-1",
        Level.COURSE,
        DataType.STANDARDS,
        "88",
        "Reads charts",
        Outcome.KEPT,
        Reason.HAS_SCORES,
        RuleId.C_6.text(),
        new Evidence(1, 2, 3, 4),
        null);
  }

  public static PushScope scope(int targets, int skipped) {
    return new PushScope(
        "District catalog",
        LOCKS,
        java.util.stream.LongStream.rangeClosed(1, targets)
            .mapToObj(id -> new PushTarget(new CalendarId(5), new CourseId(id), new MasterId(1)))
            .toList(),
        java.util.stream.LongStream.rangeClosed(1, skipped)
            .mapToObj(
                id ->
                    new SkippedCourse(
                        new CourseId(1000 + id), TITLE, "M-1", Reason.IGNORE_MASTER_PUSH))
            .toList());
  }

  public static Catalog catalog(long id) {
    return new Catalog(new CatalogId(id), "Catalog " + id, 4, LOCKS);
  }

  public static MasterSummary master(long id) {
    return new MasterSummary(
        new MasterId(id), new CatalogId(3), "M-" + id, "Master " + id, true, 9);
  }

  public static CourseSummary course(long id) {
    return new CourseSummary(
        new CourseId(id),
        new CalendarId(5),
        "North High 25-26",
        "North High",
        2026,
        "0101",
        "Algebra",
        id % 2 == 0 ? new MasterId(1) : null,
        true,
        6);
  }

  public static List<Long> ids(int count) {
    return java.util.stream.LongStream.rangeClosed(1, count).boxed().toList();
  }
}
