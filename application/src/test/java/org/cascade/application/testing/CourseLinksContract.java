package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.MASTER;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.SCHOOL;
import static org.cascade.application.testing.SmallDistrict.assessment;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.domain.district.DataType.ASSESSMENTS;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.LinkCourseService;
import org.cascade.application.push.PushItem;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** K-2: what linking and unlinking do to the rows, and to what a push finds there. */
public abstract class CourseLinksContract extends PortContract {
  private static final CourseId COURSE = new CourseId(1);
  private static final MasterId OTHER = new MasterId(2);
  private static final long EARLIER_PUSH = 900_000_001;
  private static final List<DataType> SETUP =
      List.of(
          GRADING_TASKS, STANDARDS, CATEGORIES, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

  protected abstract CourseLinks links();

  private LinkCourse service() {
    return new LinkCourseService(links());
  }

  /** A course with a record of every type as a push made it, and a section with copies of them. */
  private static SmallDistrict course(long master) {
    SmallDistrict district =
        new SmallDistrict()
            .master(1, "M1")
            .master(2, "M2")
            .course(1, master, "C1")
            .pushedTask(1, 1, "1.000", 10)
            .pushed(ofCourse(STANDARDS, 1), World.entry(1), standard("1.000"), 10)
            .pushed(ofCourse(CATEGORIES, 7), World.named("Tests"), category("Tests", "1.000"), 10)
            .pushed(ofCourse(ASSESSMENTS, 1), World.entry(1), assessment("2026-05-01", true), 10)
            .pushed(ofCourse(GRADE_CALC_OPTIONS, 7), ofTask(1, Q1), option(3), 10)
            .pushed(ofCourse(COMPOSITE_GRADES, 7), ofTask(1, Q1), composite("1:2", "1.000"), 10)
            .copiedCategory(1, 8, "Tests", "1.000", 7)
            .localTask(1, 2, "2.000")
            .course(2, 1, "C2")
            .pushedTask(2, 1, "1.000", 10);
    district
        .world()
        .setup
        .computeIfPresent(ofCourse(STANDARDS, 1), (id, row) -> row.residualSince(EARLIER_PUSH));
    return district;
  }

  private static BelowId ofCourse(DataType type, long row) {
    return BelowId.ofCourse(type, COURSE.value(), row);
  }

  private static Map<BelowId, SetupRow> withoutLinks(World world) {
    Map<BelowId, SetupRow> rows = new TreeMap<>();
    world.setup.forEach(
        (id, row) ->
            rows.put(
                id,
                SetupRow.of(row.key(), row.content(), null).residualSince(row.residualSince())));
    return rows;
  }

  private static CourseRow linked(CourseRow row, @Nullable MasterId master) {
    return new CourseRow(
        row.calendar(), master, row.ignoreMasterPush(), row.info(), row.version() + 1, true);
  }

  private void refusedWithoutAChange(ErrorReason reason, ThrowingCallable call) {
    World before = worlds().read();

    CascadeException refused = catchThrowableOfType(CascadeException.class, call);

    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(worlds().read().tables()).isEqualTo(before.tables());
  }

  private void nothingChanges(Runnable call) {
    World before = worlds().read();

    call.run();

    assertThat(worlds().read().tables()).isEqualTo(before.tables());
  }

  private Pushed push(PushMode mode, DataType... types) {
    return new PushScenario(ports()).push("a", request(mode, types));
  }

  @Nested
  class LinkingACourse {
    @Test
    void isOneCallThatKeepsEveryValue() {
      World before = load(course(0));

      service().link(COURSE, MASTER);

      World after = worlds().read();
      assertThat(after.course(COURSE)).isEqualTo(linked(before.course(COURSE), MASTER));
      assertThat(withoutLinks(after)).isEqualTo(withoutLinks(before));
      assertThat(after.sections).isEqualTo(before.sections);
    }

    @Test
    void clearsTheLinksOfTheCoursesOwnRecords() {
      load(course(0));

      service().link(COURSE, MASTER);

      for (DataType type : SETUP) {
        assertThat(rowsOfCourse(type, 1)).isNotEmpty().allMatch(row -> row.link() == null);
      }
    }

    @Test
    void leavesTheRecordsOfItsSectionsAndOtherCoursesAlone() {
      World before = load(course(0));

      service().link(COURSE, MASTER);

      World after = worlds().read();
      after.setup.keySet().removeIf(CourseLinksContract::isOfTheCourse);
      before.setup.keySet().removeIf(CourseLinksContract::isOfTheCourse);
      assertThat(after.setup).isEqualTo(before.setup);
      assertThat(after.course(new CourseId(2))).isEqualTo(before.course(new CourseId(2)));
    }

    @Test
    void doesNotWriteRecordsWithoutALink() {
      load(course(0));

      service().link(COURSE, MASTER);

      assertThat(row(GRADING_TASKS, 1, 2).touched()).isFalse();
    }

    @Test
    void again_changesNothing() {
      load(course(1));

      nothingChanges(() -> service().link(COURSE, MASTER));
    }

    @Test
    void again_changesNothingEvenIfItsSchoolHasLeftTheCatalog() {
      SmallDistrict district = course(1);
      district.world().schools.put(SCHOOL, new SchoolRow("Lincoln High", null));
      load(district);

      nothingChanges(() -> service().link(COURSE, MASTER));
    }

    @Test
    void isRefusedForACourseThatIsNotThere() {
      load(course(0));

      refusedWithoutAChange(
          ErrorReason.COURSE_NOT_FOUND, () -> service().link(new CourseId(99), MASTER));
    }

    @Test
    void isRefusedForAMasterThatIsNotThere() {
      load(course(0));

      refusedWithoutAChange(
          ErrorReason.MASTER_NOT_FOUND, () -> service().link(COURSE, new MasterId(99)));
    }

    @Test
    void isRefusedForAMasterOfAnotherCatalogThanTheSchools() {
      SmallDistrict district = course(0);
      CatalogId second = new CatalogId(2);
      district.world().catalogs.put(second, new CatalogRow("Second", 1, Set.of()));
      district.world().masters.put(OTHER, new MasterRow(second, info("M2", "Other")));
      load(district);

      refusedWithoutAChange(ErrorReason.MASTER_NOT_IN_CATALOG, () -> service().link(COURSE, OTHER));
    }

    @Test
    void isRefusedWhereTheSchoolUsesNoCatalog() {
      SmallDistrict district = course(0);
      district.world().schools.put(SCHOOL, new SchoolRow("Lincoln High", null));
      load(district);

      refusedWithoutAChange(
          ErrorReason.MASTER_NOT_IN_CATALOG, () -> service().link(COURSE, MASTER));
    }

    @Test
    void isRefusedWhileItIsLinkedToAnotherMaster() {
      load(course(1));

      refusedWithoutAChange(ErrorReason.COURSE_LINKED, () -> service().link(COURSE, OTHER));
    }
  }

  @Nested
  class AfterLinking {
    @Test
    void aLockedPushTakesTheRowsForUnlinked() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .masterTask(10, 1, 1, "1.000")
              .course(1, 0, "C1")
              .pushedTask(1, 1, "1.000", 10));
      service().link(COURSE, MASTER);
      World before = worlds().read();

      Pushed pushed = push(PushMode.LOCKED, GRADING_TASKS);

      PushItem item = pushed.items().get(0);
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.reason()).isEqualTo(Reason.DESYNCED);
      assertThat(worlds().read().setup).isEqualTo(before.setup);
    }

    @Test
    void anOverwriteLinksThemAgain() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .masterTask(10, 1, 1, "1.000")
              .course(1, 0, "C1")
              .localTask(1, 1, "3.000"));
      service().link(COURSE, MASTER);

      push(PushMode.OVERWRITE, GRADING_TASKS);

      assertThat(row(GRADING_TASKS, 1, 1).content()).isEqualTo(task("1.000"));
      assertThat(row(GRADING_TASKS, 1, 1).link()).isNotNull();
    }

    @Test
    void aRecordThatAnEarlierMasterPushedIsTheCoursesOwn() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .master(2, "M2")
              .masterTask(10, 1, 1, "1.000")
              .course(1, 1, "C1")
              .pushedTask(1, 1, "1.000", 10));
      service().unlink(COURSE, Optional.empty());
      service().link(COURSE, OTHER);
      World before = worlds().read();

      Pushed pushed = push(PushMode.LOCKED, GRADING_TASKS);

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(pushed.items()).isEmpty();
    }
  }

  private static boolean isOfTheCourse(BelowId id) {
    return id.course().equals(COURSE) && id.owner().equals(Owner.COURSE);
  }

  @Nested
  class UnlinkingACourse {
    @Test
    void keepsEveryValue() {
      World before = load(course(1));

      service().unlink(COURSE, Optional.empty());

      World after = worlds().read();
      assertThat(after.course(COURSE)).isEqualTo(linked(before.course(COURSE), null));
      assertThat(withoutLinks(after)).isEqualTo(withoutLinks(before));
    }

    @Test
    void clearsTheLinksOfTheCoursesOwnRecordsOnly() {
      World before = load(course(1));

      service().unlink(COURSE, Optional.empty());

      World after = worlds().read();
      assertThat(after.setup)
          .allSatisfy(
              (id, row) ->
                  assertThat(row.link())
                      .isEqualTo(isOfTheCourse(id) ? null : before.row(id).link()));
    }

    @Test
    void isRefusedWhereTheCourseHasChangedMeanwhile() {
      World before = load(course(1));
      String seen = Integer.toString(before.course(COURSE).version());
      service().unlink(COURSE, Optional.of(seen));
      service().link(COURSE, OTHER);

      refusedWithoutAChange(
          ErrorReason.STALE_VERSION, () -> service().unlink(COURSE, Optional.of(seen)));
    }

    @Test
    void again_changesNothing() {
      load(course(0));

      nothingChanges(() -> service().unlink(COURSE, Optional.empty()));
    }

    @Test
    void isRefusedForACourseThatIsNotThere() {
      load(course(1));

      refusedWithoutAChange(
          ErrorReason.COURSE_NOT_FOUND, () -> service().unlink(new CourseId(99), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void endsEnforcementAtOnce(PushMode mode) {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .masterTask(10, 1, 1, "9.000")
              .course(1, 1, "C1")
              .pushedTask(1, 1, "1.000", 10));
      service().unlink(COURSE, Optional.empty());
      World before = worlds().read();

      Pushed pushed = push(mode);

      assertThat(pushed.job().reasonIfAny()).contains(Reason.NO_TARGETS);
      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }
  }
}
