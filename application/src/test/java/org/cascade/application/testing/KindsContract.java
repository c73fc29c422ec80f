package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.ofMaster;
import static org.cascade.application.testing.SmallDistrict.relink;
import static org.cascade.application.testing.SmallDistrict.reset;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.ReportedRecord;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@code LinkedCourses} does for one master, for the repairs of §6 and for reports. */
public abstract class KindsContract extends PortContract {

  /** An edited task, one added again, an orphan and one made here; and a task that is missing. */
  private static SmallDistrict oneCourse() {
    return new SmallDistrict()
        .master(1, "M1")
        .course(1, 1, "C1")
        .masterTask(10, 1, 1, "1.000")
        .editedTask(1, 1, "3.000", 10)
        .masterTask(11, 1, 2, "1.000")
        .pushedTask(1, 2, "2.000", 99)
        .masterTask(12, 1, 3, "1.000")
        .pushedTask(1, 4, "1.000", 98)
        .localCategory(1, 7, "Own", "1.000");
  }

  private Pushed push(PushRequest request) {
    return new PushScenario(ports()).push("a", request);
  }

  @Test
  void oneMasterIsPushedToItsOwnCoursesAlone() {
    load(
        new SmallDistrict()
            .master(1, "M1")
            .master(2, "M2")
            .course(1, 1, "C1")
            .course(2, 2, "C2")
            .masterTask(10, 1, 2, "1.000")
            .masterTask(11, 2, 2, "2.000"));

    Pushed pushed = push(ofMaster(LOCKED, 2, GRADING_TASKS));

    assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
    assertThat(row(GRADING_TASKS, 2, 2).content()).isEqualTo(task("2.000"));
    assertThat(pushed.job().courses().total()).isEqualTo(1);
  }

  @Nested
  class K1 {
    @Test
    void aRelinkingDoesC4AndC5OfAnOverwriteAndNothingElse() {
      load(oneCourse());

      Pushed pushed = push(relink(Set.of(1L), GRADING_TASKS));

      assertThat(row(GRADING_TASKS, 1, 1).link()).isEqualTo(Link.of(10, task("1.000")));
      assertThat(row(GRADING_TASKS, 1, 2).link()).isEqualTo(Link.of(11, task("1.000")));
      assertThat(hasRow(GRADING_TASKS, 1, 3)).isFalse();
      assertThat(row(GRADING_TASKS, 1, 4).touched()).isFalse();
      assertThat(pushed.totals().considered()).isEqualTo(2);
    }

    /** Nobody gives way to a row that is relinked. */
    @Test
    void aNameThatAnotherRowHoldsIsTaken() {
      World before =
          load(
              new SmallDistrict()
                  .master(1, "M1")
                  .course(1, 1, "C1")
                  .masterCategory(10, 1, "Tests", "1.000")
                  .pushedAs(
                      BelowId.ofCourse(CATEGORIES, 1, 7),
                      World.named("Quizzes"),
                      category("Quizzes", "2.000"),
                      10,
                      category("Tests", "1.000"))
                  .localCategory(1, 8, "Tests", "1.000"));

      Pushed pushed = push(relink(Set.of(1L), CATEGORIES));

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(pushed.items()).extracting(PushItem::reason).containsExactly(Reason.NAME_TAKEN);
    }

    @Test
    void onlyTheChosenCoursesAreRelinked() {
      load(oneCourse().course(2, 1, "C2").editedTask(2, 1, "3.000", 10));

      push(relink(Set.of(2L), GRADING_TASKS));

      assertThat(row(GRADING_TASKS, 1, 1).touched()).isFalse();
      assertThat(row(GRADING_TASKS, 2, 1).content()).isEqualTo(task("1.000"));
    }
  }

  @Nested
  class K3 {
    @Test
    void aResetOfATypeIsItsOverwrite() {
      load(oneCourse());

      push(reset(1, GRADING_TASKS, ""));

      assertThat(row(GRADING_TASKS, 1, 1).content()).isEqualTo(task("1.000"));
      assertThat(hasRow(GRADING_TASKS, 1, 3)).isTrue();
      assertThat(hasRow(GRADING_TASKS, 1, 4)).isFalse();
      assertThat(row(CATEGORIES, 1, 7).touched()).isFalse();
    }

    @Test
    void aResetOfARecordIsThatOfItAlone() {
      load(oneCourse());

      Pushed pushed = push(reset(1, GRADING_TASKS, "1"));

      assertThat(row(GRADING_TASKS, 1, 1).content()).isEqualTo(task("1.000"));
      assertThat(row(GRADING_TASKS, 1, 2).touched()).isFalse();
      assertThat(hasRow(GRADING_TASKS, 1, 3)).isFalse();
      assertThat(pushed.totals().considered()).isEqualTo(1);
    }

    @Test
    void anAttributeIsResetAlone() {
      load(
          new SmallDistrict()
              .locks(Lock.NAME, Lock.DEPARTMENT)
              .master(
                  1,
                  info(
                      Map.of(
                          CourseAttribute.NUMBER, "M1",
                          CourseAttribute.NAME, "Algebra",
                          CourseAttribute.DEPARTMENT, "Maths"),
                      Map.of()))
              .course(1, 1, info("C1", "Geometry")));

      push(reset(1, COURSE_INFO, "DEPARTMENT"));

      CourseInfo info = worlds().read().course(new CourseId(1)).info();
      assertThat(info.value(CourseAttribute.NAME)).isEqualTo("Geometry");
      assertThat(info.value(CourseAttribute.DEPARTMENT)).isEqualTo("Maths");
    }
  }

  /** The lines of plans as reports show them. */
  @Nested
  class AReport {
    private List<ReportedRecord> report(PushRequest request, boolean withContent) {
      return ports()
          .courses()
          .report(
              List.of(new Target(new CourseId(1), SmallDistrict.MASTER)),
              new PushPlanner(request.terms(ports().scopes().read(request).locks()), Map.of()),
              line -> line.type() == GRADING_TASKS || line.type() == COURSE_INFO,
              withContent);
    }

    private ReportedRecord ofTask(List<ReportedRecord> records, long task) {
      return records.stream()
          .filter(record -> record.item().recordKey().equals(Long.toString(task)))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void writesNothing() {
      World before = load(oneCourse());

      report(withSections(OVERWRITE), true);

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    @Test
    void showsStatesAndContentsAboveAndBelow() {
      load(oneCourse());

      List<ReportedRecord> records = report(withSections(LOCKED), true);

      Map<String, String> above =
          Map.of("score group", "Letters", "credit", "1.000", "credit type", "type");
      assertThat(ofTask(records, 1).state()).isEqualTo(RecordState.UNLINKED);
      assertThat(ofTask(records, 1).above()).isEqualTo(above);
      assertThat(ofTask(records, 1).below())
          .containsEntry("credit", "3.000")
          .containsEntry("score group", "Letters");
      assertThat(ofTask(records, 3).state()).isEqualTo(RecordState.ABSENT);
      assertThat(ofTask(records, 3).below()).isEmpty();
      assertThat(ofTask(records, 4).state()).isEqualTo(RecordState.ORPHANED);
      assertThat(ofTask(records, 4).above()).isEmpty();
      assertThat(ofTask(records, 1).masterName()).isEqualTo("Name of M1");
      assertThat(ofTask(records, 1).item().masterNumber()).isEqualTo("M1");
      assertThat(records)
          .filteredOn(record -> record.item().recordKey().equals("NAME"))
          .allMatch(record -> record.state() == null)
          .extracting(ReportedRecord::above)
          .containsExactly(Map.of("value", "Name of M1"));
    }

    @Test
    void saysSinceWhichPushARecordIsResidualAndWhetherTheMasterHasItAgain() {
      SmallDistrict district = oneCourse().gradeForTask(1, 4).gradeForTask(1, 1);
      district.world().setup.replaceAll((id, row) -> row.residualSince(900_000_001L));
      load(district);

      List<ReportedRecord> records = report(withSections(OVERWRITE), false);

      assertThat(ofTask(records, 4).residualSinceIfAny()).contains(900_000_001L);
      assertThat(ofTask(records, 4).masterHasIt()).isFalse();
      assertThat(ofTask(records, 1).masterHasIt()).isTrue();
      assertThat(ofTask(records, 1).above()).isEmpty();
      assertThat(ofTask(records, 1).below()).isEmpty();
    }
  }
}
