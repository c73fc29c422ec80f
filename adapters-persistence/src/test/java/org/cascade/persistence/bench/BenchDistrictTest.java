package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cascade.application.push.CourseCounts;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.Test;

/** What is measured is what its documentation says, however often its making was interrupted. */
class BenchDistrictTest {
  private static final BaselineScope YEAR = TinyDistrict.scope(BenchDistrict.YEAR);
  private static final BaselineScope NEXT_YEAR = TinyDistrict.scope(BenchDistrict.NEXT_YEAR);

  /** An elementary school and another one. */
  private static final BenchSize TINY = new BenchSize("tiny", 2, 500);

  private static final String RUNS_OF_IDS =
      """
      SELECT COUNT(*) FROM course AS first WHERE calendar_id = %d AND NOT EXISTS (
        SELECT 1 FROM course WHERE id = first.id - 1 AND calendar_id = first.calendar_id)
      """;

  private static BenchDistrict tiny(Database database) {
    return new BenchDistrict(database, TINY, (what, done, all) -> {});
  }

  private static void rename(TinyDistrict tiny, String from, String to) {
    tiny.execute("RENAME TABLE " + from + " TO " + to);
  }

  @Test
  void aStepThatFailedIsMadeAgainAndTheOthersAreNot() {
    try (TinyDistrict tiny = new TinyDistrict()) {
      tiny.execute("DELETE FROM section_term");
      tiny.execute("DELETE FROM section");
      tiny.execute("DELETE FROM course");
      tiny.execute("DELETE FROM bench_step WHERE name = 'courses'");
      rename(tiny, "section_term", "hidden");
      assertThatThrownBy(() -> tiny.district().make()).hasMessageContaining("section_term");
      assertThat(tiny.value("SELECT COUNT(*) FROM course")).isEqualTo("0");
      rename(tiny, "hidden", "section_term");

      tiny.district().make();

      assertThat(tiny.district().counted())
          .containsEntry("schools", 2L)
          .containsEntry("masters", 500L)
          .containsEntry("courses", 244L)
          .containsEntry("sections", 702L)
          .containsEntry("assignments", 0L);
    }
  }

  @Test
  void coursesOfEveryThirdSchoolAreScatteredAmongOthers() {
    try (TinyDistrict six = new TinyDistrict(6)) {
      assertThat(six.value(RUNS_OF_IDS.formatted(1))).isEqualTo("1");
      assertThat(six.value(RUNS_OF_IDS.formatted(5))).isEqualTo("1");
      assertThat(Long.parseLong(six.value(RUNS_OF_IDS.formatted(3)))).isBetween(30L, 50L);
      assertThat(six.district().counted()).containsEntry("courses", 732L);
    }
  }

  @Test
  void everyMasterHasItsSetup() {
    try (TinyDistrict tiny = new TinyDistrict()) {
      assertThat(tiny.value("SELECT COUNT(*) FROM master_grading_task")).isEqualTo("3500");
      assertThat(tiny.value("SELECT COUNT(*) FROM master_standard")).isEqualTo("1500");
      assertThat(tiny.value("SELECT COUNT(*) FROM master_category")).isEqualTo("2000");
      assertThat(tiny.value("SELECT COUNT(*) FROM master_grade_calc_option")).isEqualTo("14000");
      assertThat(tiny.value("SELECT COUNT(*) FROM master_composite_grade")).isEqualTo("900");
    }
  }

  @Test
  void workIsMadeOnceHoweverOftenItsMakingFailedAndGoesWholeHoweverOftenThatWasInterrupted() {
    try (TinyDistrict tiny = new TinyDistrict()) {
      String entered = tiny.checksum(YEAR);
      tiny.push(PushMode.LOCKED, BenchDistrict.YEAR);
      rename(tiny, "posted_grade", "hidden");
      assertThatThrownBy(() -> tiny.district().makeWork()).hasMessageContaining("posted_grade");
      assertThat(tiny.district().isWorkMade()).isFalse();
      rename(tiny, "hidden", "posted_grade");
      rename(tiny, "section_composite_grade", "hidden");
      assertThatThrownBy(() -> tiny.district().makeWork()).hasMessageContaining("section_comp");
      rename(tiny, "hidden", "section_composite_grade");

      tiny.district().makeWork();

      assertThat(tiny.district().isWorkMade()).isTrue();
      assertThat(tiny.value("SELECT COUNT(*) FROM assignment WHERE id MOD 1000 <= 80"))
          .isEqualTo("56160");
      assertThat(tiny.value("SELECT COUNT(*) FROM assignment_alignment"))
          .isEqualTo(tiny.value("SELECT COUNT(*) FROM assignment"));
      assertThat(tiny.district().counted()).containsEntry("posted grades", 1_404L);
      tiny.execute("INSERT INTO bench_step (name) VALUES ('clearing')");
      tiny.district().make();
      assertThat(tiny.checksum(YEAR)).isEqualTo(entered);
      assertThat(tiny.district().isWorkMade()).isFalse();
      assertThat(tiny.district().counted()).containsEntry("assignments", 0L);
      assertThat(tiny.district().courses(NEXT_YEAR)).isZero();
    }
  }

  @Test
  void theNextYearIsRolledInStepAndDriftBeginsAtTheSameRowsWhateverAnOverwriteLeft() {
    try (TinyDistrict tiny = new TinyDistrict()) {
      tiny.push(PushMode.LOCKED, BenchDistrict.YEAR);
      long pushed = tiny.district().setupRecords(YEAR);
      tiny.district().makeWork();
      assertThat(tiny.district().setupRecords(NEXT_YEAR)).isEqualTo(pushed);
      assertThat(overwrite(tiny).unchanged()).isEqualTo(244);
      tiny.district().drift();
      String drifted = tiny.checksum(NEXT_YEAR);
      tiny.district().drift();
      assertThat(tiny.checksum(NEXT_YEAR)).isEqualTo(drifted);
      assertThat(overwrite(tiny).applied()).isBetween(60L, 100L);
      assertThat(tiny.checksum(NEXT_YEAR)).isNotEqualTo(drifted);

      tiny.district().drift();

      assertThat(tiny.checksum(NEXT_YEAR)).isEqualTo(drifted);
    }
  }

  private static CourseCounts overwrite(TinyDistrict tiny) {
    return tiny.push(PushMode.OVERWRITE, BenchDistrict.NEXT_YEAR).courses();
  }

  @Test
  void aDistrictThatIsNotMeasuredIsLeftAlone() {
    try (MySqlPorts ports = MySqlPorts.fresh()) {
      DemonstrationDistrict.make(ports.opened());

      assertThatThrownBy(() -> tiny(ports.opened()).make())
          .isInstanceOf(DifferentDistrictException.class)
          .hasMessageContaining("empty database");
    }
  }

  @Test
  void aDistrictOfAnotherSizeIsLeftAlone() {
    try (TinyDistrict tiny = new TinyDistrict()) {
      BenchDistrict larger =
          new BenchDistrict(tiny.ports().opened(), BenchSize.SMALL, (what, done, all) -> {});

      assertThatThrownBy(larger::make)
          .isInstanceOf(DifferentDistrictException.class)
          .hasMessageContaining("2 schools and 500 masters");
    }
  }

  @Test
  void aSampleHasCalendarsOfBothKindsEachOnce() {
    try (MySqlPorts ports = MySqlPorts.fresh()) {
      assertThat(tiny(ports.opened()).someCalendars(2)).containsExactly(1L, 2L);
      assertThat(
              new BenchDistrict(ports.opened(), BenchSize.LARGE, (what, done, all) -> {})
                  .someCalendars(2))
          .containsExactly(1L, 63L, 2L, 64L);
    }
  }

  @Test
  void whereMastersWouldRepeatInACalendarThereIsNoSuchSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BenchSize("none", 2, 499));
  }
}
