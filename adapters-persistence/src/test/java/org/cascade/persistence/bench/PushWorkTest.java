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
 * without anything being timed. The bounds are a tenth above what was counted when they were set,
 * for rows read a little more: MySQL chooses some plans by what it guesses of small tables. Who
 * makes a push cheaper lowers them.
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
      ServerFigures.Reading before = ServerFigures.read(tiny.ports().opened());
      tiny.push(mode, YEAR, settings);
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

    work.isAtMost(67, 4.15, 1.5, 0.0105);
  }

  @Test
  void aPushWithNothingToDoReadsEachRecordOnceAndWritesNone() {
    firstPush();

    Work.of(PushMode.LOCKED).isAtMost(53, 4.6, 0.35, 0.052);
  }

  @Test
  void aPushOfFewChangedMastersReadsLittleMore() {
    firstPush();
    tiny.district().changeMasters(new MasterChoice(100, 0), true);

    Work.of(PushMode.LOCKED).isAtMost(62, 4.9, 0.36, 0.054);

    tiny.district().changeMasters(new MasterChoice(100, 0), false);
  }

  @Test
  void aStateCodeOfEveryMasterIsCopiedWithoutReadingTheCourses() {
    firstPush();
    tiny.district().changeStateCodes(true);

    Work.of(PushMode.LOCKED).isAtMost(54.5, 4.8, 0.37, 0.062);

    tiny.district().changeStateCodes(false);
  }

  @Test
  void anOverwriteOfCoursesInStepIsNoMore() {
    firstPush();

    Work.of(PushMode.OVERWRITE).isAtMost(53, 4.6, 0.35, 0.052);
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
