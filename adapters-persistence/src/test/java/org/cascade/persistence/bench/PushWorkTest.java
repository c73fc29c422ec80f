package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cascade.application.push.PushSettings;
import org.cascade.domain.push.PushMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much work a push makes for MySQL, counted by MySQL: a statement that begins to look at rows
 * which it does not need, or one that is sent once a course where it was once a range, fails here
 * without anything being timed. The bounds are a twentieth above what was counted when they were
 * set: it is the same every time but for what two workers share. Who makes a push cheaper lowers
 * them.
 */
class PushWorkTest {
  private static final int YEAR = BenchDistrict.YEAR;

  /** Courses of two calendars in ranges of 40. */
  private static final long RANGES = 7;

  /** The same in ranges that are so small that several of them are pushed at once. */
  private static final PushSettings SMALL = new PushSettings(10, 2);

  private static TinyDistrict tiny;
  private static long records;

  @BeforeAll
  static void make() {
    tiny = new TinyDistrict();
  }

  @AfterAll
  static void drop() {
    tiny.close();
  }

  @BeforeEach
  void pushNothingYet() {
    tiny.district().clear();
  }

  /** What one push did. */
  private record Work(Map<String, Long> counted) {
    static Work of(PushMode mode) {
      return of(mode, TinyDistrict.SETTINGS);
    }

    static Work of(PushMode mode, PushSettings settings) {
      return of(() -> tiny.push(mode, YEAR, settings));
    }

    static Work of(Runnable work) {
      ServerFigures.Reading before = ServerFigures.read(tiny.ports().opened());
      work.run();
      return new Work(ServerFigures.read(tiny.ports().opened()).since(before));
    }

    /** Of these counters; each counts rows, in tables and in what statements put aside. */
    private double perRecord(String counters) {
      long rows =
          counted.entrySet().stream()
              .filter(counter -> counter.getKey().startsWith(counters))
              .mapToLong(Map.Entry::getValue)
              .sum();
      return (double) rows / records;
    }

    private long statements() {
      return counted.getOrDefault("Questions", 0L);
    }

    void isAtMost(double statementsPerRange, double read, double written, double rewritten) {
      assertThat((double) statements() / RANGES)
          .as("statements for each range, with those of the job")
          .isLessThan(statementsPerRange);
      assertThat(perRecord("Handler_read")).as("rows read for each record").isLessThan(read);
      assertThat(perRecord("Handler_write")).as("rows written for each record").isLessThan(written);
      assertThat(perRecord("Handler_update") + perRecord("Handler_delete"))
          .as("rows updated or deleted for each record")
          .isLessThan(rewritten);
    }
  }

  @Test
  void aFirstPushWritesEachRecordOnceAndReadsItsMasterOnce() {
    Work work = firstPush();

    work.isAtMost(69, 4.3, 1.45, 0.0102);
  }

  @Test
  void aPushWithNothingToDoReadsEachRecordOnceAndWritesNone() {
    firstPush();

    Work.of(PushMode.LOCKED).isAtMost(54, 4.8, 0.325, 0.0515);
  }

  @Test
  void aPushOfFewChangedMastersReadsLittleMore() {
    firstPush();
    tiny.district().changeMasters(new MasterChoice(100, 0), true);

    Work.of(PushMode.LOCKED).isAtMost(63.5, 5.1, 0.33, 0.0535);

    tiny.district().changeMasters(new MasterChoice(100, 0), false);
  }

  @Test
  void aStateCodeOfEveryMasterIsCopiedWithoutReadingTheCourses() {
    firstPush();
    tiny.district().changeStateCodes(true);

    Work.of(PushMode.LOCKED).isAtMost(56, 4.9, 0.355, 0.061);

    tiny.district().changeStateCodes(false);
  }

  @Test
  void anOverwriteOfCoursesInStepIsNoMore() {
    firstPush();

    Work.of(PushMode.OVERWRITE).isAtMost(54, 4.8, 0.325, 0.0515);
  }

  @Test
  void aPushOfCourseInfoAloneLooksAtNoRecord() {
    firstPush();
    tiny.district().changeStateCodes(true);

    Work.of(() -> tiny.push(tiny.courseInfo(PushMode.LOCKED, YEAR), TinyDistrict.SETTINGS))
        .isAtMost(42, 0.58, 0.074, 0.0102);

    tiny.district().changeStateCodes(false);
  }

  @Test
  void anOverwriteOfCoursesThatDriftedReadsThem() {
    firstPush();
    tiny.district().makeWork();
    tiny.district().drift();
    records = tiny.district().setupRecords(TinyDistrict.scope(BenchDistrict.NEXT_YEAR));

    Work.of(() -> tiny.push(PushMode.OVERWRITE, BenchDistrict.NEXT_YEAR))
        .isAtMost(96, 6.7, 0.445, 0.063);
  }

  @Test
  void previewsAndReportsReadNoMoreThanAPushWithNothingToDo() {
    firstPush();
    tiny.district().changeMasters(new MasterChoice(100, 0), true);
    Readings readings = new Readings(tiny, YEAR);

    Work.of(readings::previewed).isAtMost(53.5, 5.05, 0.31, 0.0505);
    Work.of(readings::awaiting).isAtMost(42, 4.05, 0.187, 0.001);
    Work.of(readings::residual).isAtMost(45, 5, 0.3, 0.0505);

    tiny.district().changeMasters(new MasterChoice(100, 0), false);
  }

  @Test
  void rangesInWhichNothingIsToBeDoneShareTheirStatements() {
    firstPush();

    long statements = Work.of(PushMode.LOCKED, SMALL).statements();

    assertThat((double) statements / rangesOfTheLastPush()).isLessThan(28.5);
  }

  private static long rangesOfTheLastPush() {
    return Long.parseLong(
        tiny.value(
            "SELECT COUNT(*) FROM push_job_range WHERE job_id = (SELECT MAX(id) FROM push_job)"
                + " AND range_no > 0"));
  }

  private static Work firstPush() {
    Work work = Work.of(PushMode.LOCKED);
    records = tiny.district().setupRecords(TinyDistrict.scope(YEAR));
    return work;
  }
}
