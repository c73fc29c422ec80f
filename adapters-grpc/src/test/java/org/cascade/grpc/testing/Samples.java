package org.cascade.grpc.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.Master;
import org.cascade.application.course.Course;
import org.cascade.application.course.CoursePlace;
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
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CourseStatus;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.WorkPlace;

/** One push and what belongs to it. */
public final class Samples {
  public static final JobId PUSH = new JobId(7);
  public static final CatalogLocks LOCKS =
      new CatalogLocks(Set.of(Lock.STANDARDS, Lock.NAME, Lock.GRADING_TASKS));
  public static final CourseFacts.Title TITLE =
      new CourseFacts.Title("North High", "North High 25-26", "0101", "Algebra");

  private Samples() {}

  /** A spec that names only what it must. */
  public static PushSpec.Builder spec() {
    return PushSpec.newBuilder()
        .setYear(2026)
        .setCatalog("catalogs/3")
        .setMode(org.cascade.proto.v1.PushMode.PUSH_MODE_LOCKED);
  }

  public static ReportSpec.Builder reportSpec() {
    return ReportSpec.newBuilder().setYear(2026).setCatalog("catalogs/3");
  }

  /** Moves all work of a section from one task to another. */
  public static RealignWorkRequest.Builder realignWork() {
    return RealignWorkRequest.newBuilder()
        .setName("courses/7")
        .addSections("sections/12")
        .setFrom(WorkPlace.newBuilder().setTask("tasks/1"))
        .setTo(WorkPlace.newBuilder().setTask("tasks/2"));
  }

  public static PushRequest request() {
    return PushRequest.ofCatalog(
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

  /** A standard of the course that stays. */
  public static PushItem item(long course) {
    return new PushItem(
        new CourseId(course),
        TITLE,
        "M-1",
        Level.COURSE,
        0,
        "",
        DataType.STANDARDS,
        "88",
        "Reads charts",
        "",
        Outcome.KEPT,
        Reason.HAS_SCORES,
        RuleId.C_6.text(),
        "",
        new Evidence(1, 2, 3, 4, 5),
        null);
  }

  /** A teacher's calc option in the way. */
  public static PushItem sectionItem(long course) {
    return new PushItem(
        new CourseId(course),
        TITLE,
        "",
        Level.SECTION,
        33,
        "03",
        DataType.GRADE_CALC_OPTIONS,
        "task 7 term 3",
        "Report Card",
        "Q1",
        Outcome.FAILED,
        Reason.LOCAL_CONFLICT,
        "T-5",
        "term Q1",
        Evidence.NONE,
        null);
  }

  /** An information line. */
  public static PushItem note(long course) {
    return new PushItem(
        new CourseId(course),
        TITLE,
        "M-1",
        Level.SECTION,
        33,
        "03",
        DataType.GRADING_TASKS,
        "7",
        "Report Card",
        "",
        null,
        Reason.SET_TO_NO_CALCULATION,
        "C-10",
        "Q1, Q2",
        Evidence.NONE,
        null);
  }

  public static AwaitingRecord awaiting(long master) {
    return new AwaitingRecord(
        new MasterId(master),
        "M-" + master,
        "Algebra",
        DataType.GRADE_CALC_OPTIONS,
        "task 7 term 3",
        "Report Card",
        "Q1",
        AwaitingRecord.Change.CHANGED,
        "limit to last 3",
        "limit to last 5",
        20,
        3,
        1);
  }

  public static AwaitingTotals awaitingTotals() {
    return new AwaitingTotals(
        9, 2, 180, 27, 8, Map.of(CourseStatus.LINKED, 30L, CourseStatus.COURSE_CONTROLLED, 2L));
  }

  public static ResidualRecord residual(long course) {
    return new ResidualRecord(
        item(course),
        new MasterId(4),
        ManagedBy.COURSE,
        6L,
        true,
        Set.of(
            ResidualRecord.Remedy.ADD_BACK_TO_MASTER,
            ResidualRecord.Remedy.REALIGN_OR_DELETE_WORK));
  }

  public static ResidualTotals residualTotals() {
    return new ResidualTotals(4, 3, new Evidence(10, 20, 30, 40, 50));
  }

  public static PushScope scope(int targets, int skipped) {
    return new PushScope(
        "District catalog",
        LOCKS,
        java.util.stream.LongStream.rangeClosed(1, targets).mapToObj(Samples::target).toList(),
        java.util.stream.LongStream.rangeClosed(1, skipped)
            .mapToObj(
                id ->
                    new SkippedCourse(
                        target(1000 + id), TITLE, "M-1", Reason.IGNORE_MASTER_PUSH, true))
            .toList());
  }

  private static PushTarget target(long course) {
    return new PushTarget(new CalendarId(5), new CourseId(course), new MasterId(1));
  }

  public static Catalog catalog(long id) {
    return new Catalog(new CatalogId(id), "Catalog " + id, 4, LOCKS);
  }

  public static Kept<MasterId, Master> master(long id) {
    return new Kept<>(
        new MasterId(id),
        new Master(
            new CatalogId(3),
            new CourseInfo(
                Map.of(
                    CourseAttribute.NUMBER, "M-" + id,
                    CourseAttribute.NAME, "Master " + id,
                    CourseAttribute.ACTIVE, "1",
                    CourseAttribute.STATE_CODE, "0101",
                    CourseAttribute.SCED_AVAILABLE_CREDIT, "0.500",
                    CourseAttribute.TERMS, "2",
                    CourseAttribute.HONORS, "1"),
                Map.of("Cluster", "Arts")),
            9),
        "7");
  }

  public static Kept<CourseId, Course> course(long id) {
    return new Kept<>(
        new CourseId(id),
        new Course(
            new CalendarId(5),
            id % 2 == 0 ? new MasterId(1) : null,
            true,
            new CourseInfo(
                Map.of(
                    CourseAttribute.NUMBER, "0101",
                    CourseAttribute.NAME, "Algebra",
                    CourseAttribute.ACTIVE, "1"),
                Map.of()),
            new CoursePlace("North High 25-26", "North High", 2026, Set.of(Lock.NAME))),
        "6");
  }

  public static List<Long> ids(int count) {
    return java.util.stream.LongStream.rangeClosed(1, count).boxed().toList();
  }
}
