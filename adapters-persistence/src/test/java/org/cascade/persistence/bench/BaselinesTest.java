package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushState;
import org.cascade.domain.push.PushMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is measured against Cascade ends with the same rows, or has no claim to its figures. */
class BaselinesTest {
  private static final int YEAR = BenchDistrict.YEAR;
  private static final BaselineScope SCOPE = TinyDistrict.scope(YEAR);
  private static final MasterChoice SOME = new MasterChoice(10, 0);
  private static final String STAMPS =
      """
      SELECT CONCAT_WS('|', (SELECT MAX(changed_at) FROM course), (SELECT SUM(version) FROM course),
        (SELECT MAX(changed_at) FROM course_grading_task), (SELECT MAX(changed_at) FROM course_standard),
        (SELECT MAX(changed_at) FROM course_category), (SELECT MAX(changed_at) FROM course_assessment),
        (SELECT MAX(changed_at) FROM course_grade_calc_option), (SELECT MAX(changed_at) FROM course_composite_grade),
        (SELECT MAX(changed_at) FROM section_category), (SELECT MAX(changed_at) FROM section_grade_calc_option),
        (SELECT MAX(changed_at) FROM section_composite_grade))
      """;

  private static TinyDistrict tiny;

  @BeforeAll
  static void make() {
    tiny = new TinyDistrict();
  }

  @AfterAll
  static void drop() {
    tiny.close();
  }

  @BeforeEach
  void clear() {
    tiny.district().clear();
  }

  @Test
  void aFirstPushEndsWithTheSameRows() {
    long written = tiny.run(BaselineTask.LOCKED_PUSH, SCOPE);
    String byScript = tiny.checksum(SCOPE);
    assertThat(written).isEqualTo(tiny.district().setupRecords(SCOPE)).isPositive();
    tiny.district().clear();
    assertThat(tiny.checksum(SCOPE)).isNotEqualTo(byScript);

    tiny.push(PushMode.LOCKED, YEAR);

    assertThat(tiny.checksum(SCOPE)).isEqualTo(byScript);
  }

  @Test
  void recordByRecordASampleEndsWithTheSameRows() {
    BaselineScope sample = SCOPE.withCalendars(tiny.district().someCalendars(1).subList(0, 1));
    tiny.push(PushMode.LOCKED, YEAR);
    String byCascade = tiny.checksum(sample);
    tiny.district().clear();
    tiny.run(BaselineTask.ROW_BY_ROW, sample);
    assertThat(tiny.checksum(sample)).isEqualTo(byCascade);
    String stamps = tiny.value(STAMPS);

    tiny.run(BaselineTask.ROW_BY_ROW, sample);

    assertThat(tiny.value(STAMPS)).isEqualTo(stamps);
    tiny.district().changeMasters(SOME, true);
    tiny.run(BaselineTask.ROW_BY_ROW, sample);
    String changed = tiny.checksum(sample);
    tiny.push(PushMode.LOCKED, YEAR);
    assertThat(tiny.checksum(sample)).isEqualTo(changed).isNotEqualTo(byCascade);
    tiny.district().changeMasters(SOME, false);
  }

  @Test
  void stateCodesComeDownAlike() {
    tiny.push(PushMode.LOCKED, YEAR);
    tiny.district().changeStateCodes(true);
    assertThat(tiny.run(BaselineTask.STATE_CODES, SCOPE)).isEqualTo(tiny.district().courses(SCOPE));
    String byStatement = tiny.checksum(SCOPE);
    String stamps = tiny.value(STAMPS);
    tiny.push(PushMode.LOCKED, YEAR);
    assertThat(tiny.checksum(SCOPE)).isEqualTo(byStatement);
    assertThat(tiny.value(STAMPS)).isEqualTo(stamps);
    tiny.district().changeStateCodes(false);
  }

  @Test
  void theFloorIsAsManyRows() {
    long floor = tiny.run(BaselineTask.FLOOR, SCOPE);
    tiny.push(PushMode.LOCKED, YEAR);

    assertThat(floor).isEqualTo(tiny.district().setupRecords(SCOPE));
  }

  @Test
  void whereNothingChangedNothingIsWritten() {
    tiny.push(PushMode.LOCKED, YEAR);
    String stamps = tiny.value(STAMPS);

    long compared = tiny.run(BaselineTask.LOCKED_PUSH, SCOPE);
    tiny.run(BaselineTask.OVERWRITE, SCOPE);

    assertThat(compared).isEqualTo(tiny.district().setupRecords(SCOPE));
    assertThat(tiny.value(STAMPS)).isEqualTo(stamps);
  }

  @Test
  void changedMastersComeDownAlike() {
    tiny.push(PushMode.LOCKED, YEAR);
    String before = tiny.checksum(SCOPE);
    tiny.district().changeMasters(SOME, true);
    tiny.run(BaselineTask.LOCKED_PUSH, SCOPE);
    String byScript = tiny.checksum(SCOPE);
    tiny.district().changeMasters(SOME, false);
    tiny.push(PushMode.LOCKED, YEAR);
    assertThat(tiny.checksum(SCOPE)).isEqualTo(before).isNotEqualTo(byScript);
    tiny.district().changeMasters(SOME, true);
    tiny.push(PushMode.LOCKED, YEAR);

    assertThat(tiny.checksum(SCOPE)).isEqualTo(byScript);
    tiny.district().changeMasters(SOME, false);
  }

  @Test
  void driftIsOverwrittenAlike() {
    BaselineScope nextYear = TinyDistrict.scope(BenchDistrict.NEXT_YEAR);
    tiny.push(PushMode.LOCKED, YEAR);
    tiny.district().makeWork();
    String inStep = tiny.checksum(nextYear);
    tiny.district().drift();
    String drifted = tiny.checksum(nextYear);
    tiny.run(BaselineTask.OVERWRITE, nextYear);
    String byScript = tiny.checksum(nextYear);
    assertThat(byScript).isNotEqualTo(drifted).isNotEqualTo(inStep);
    tiny.district().drift();
    assertThat(tiny.checksum(nextYear)).isEqualTo(drifted);

    tiny.push(PushMode.OVERWRITE, BenchDistrict.NEXT_YEAR);

    assertThat(tiny.checksum(nextYear)).isEqualTo(byScript);
    assertThat(tiny.value("SELECT COUNT(*) FROM section_category WHERE residual_since IS NOT NULL"))
        .isNotEqualTo("0");
  }

  @Test
  void driftIsLeftAloneAlike() {
    BaselineScope nextYear = TinyDistrict.scope(BenchDistrict.NEXT_YEAR);
    tiny.push(PushMode.LOCKED, YEAR);
    tiny.district().makeWork();
    tiny.district().drift();
    tiny.run(BaselineTask.LOCKED_PUSH, nextYear);
    String byScript = tiny.checksum(nextYear);
    tiny.push(PushMode.OVERWRITE, BenchDistrict.NEXT_YEAR);
    tiny.district().drift();

    tiny.push(PushMode.LOCKED, BenchDistrict.NEXT_YEAR);

    assertThat(tiny.checksum(nextYear)).isEqualTo(byScript);
  }

  @Test
  void whatCoursesHaveOfTheirOwnIsLeftAloneAlike() {
    BaselineScope sample = SCOPE.withCalendars(tiny.district().someCalendars(1).subList(1, 2));
    makeAll();
    tiny.run(BaselineTask.LOCKED_PUSH, SCOPE);
    String byScript = tiny.checksum(SCOPE);
    makeAll();
    tiny.run(BaselineTask.ROW_BY_ROW, sample);
    String byRows = tiny.checksum(sample);

    PushJob push = tiny.push(PushMode.LOCKED, YEAR);

    assertThat(push.state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
    assertThat(tiny.checksum(SCOPE)).isEqualTo(byScript);
    assertThat(tiny.checksum(sample)).isEqualTo(byRows);
    assertThat(tiny.push(PushMode.LOCKED, YEAR).courses().unchanged()).isBetween(234L, 242L);
    assertThat(tiny.checksum(SCOPE)).isEqualTo(byScript);
  }

  private static void makeAll() {
    tiny.district().clear();
    tiny.push(PushMode.LOCKED, YEAR);
    tiny.district().makeWork();
  }

  @Test
  void whoReadsIsToldTheSame() {
    assertSameAnswers(YEAR);
    tiny.push(PushMode.LOCKED, YEAR);
    tiny.district().makeWork();
    assertSameAnswers(YEAR);
    tiny.district().changeMasters(SOME, true);
    assertSameAnswers(YEAR);
    tiny.district().drift();
    assertSameAnswers(BenchDistrict.NEXT_YEAR);
    tiny.push(PushMode.OVERWRITE, BenchDistrict.NEXT_YEAR);
    assertSameAnswers(BenchDistrict.NEXT_YEAR);
    tiny.district().changeMasters(SOME, false);
  }

  private static void assertSameAnswers(int year) {
    BaselineScope scope = TinyDistrict.scope(year);
    Readings readings = new Readings(tiny, year);
    assertThat(tiny.answer(BaselineTask.PREVIEW, scope)).isEqualTo(readings.previewed());
    assertThat(tiny.answer(BaselineTask.AWAITING_REPORT, scope)).isEqualTo(readings.awaiting());
    assertThat(tiny.answer(BaselineTask.RESIDUAL_REPORT, scope)).isEqualTo(readings.residual());
  }
}
