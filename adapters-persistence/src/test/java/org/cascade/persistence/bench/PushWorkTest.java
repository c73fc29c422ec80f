package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cascade.domain.push.PushMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much work a push makes for MySQL, counted by MySQL: a statement that begins to look at rows
 * which it does not need, or one that is sent once a course where it was once a range, fails here
 * without anything being timed. The bounds are a tenth above what was counted when they were set,
 * for rows read 4.2 a record, a little more: MySQL chooses some plans by what it guesses of small
 * tables. Who makes a push cheaper lowers them.
 */
class PushWorkTest {
  private static final int YEAR = BenchDistrict.YEAR;

  /** Courses of two calendars in ranges of 40. */
  private static final long RANGES = 7;

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
      ServerFigures.Reading before = ServerFigures.read(tiny.ports().opened());
      tiny.push(mode, YEAR);
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

    void isAtMost(double statementsPerRange, double read, double written, double rewritten) {
      assertThat((double) counted.getOrDefault("Questions", 0L) / RANGES)
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

    work.isAtMost(91, 6.0, 2.6, 0.011);
  }

  @Test
  void aPushWithNothingToDoReadsEachRecordOnceAndWritesNone() {
    firstPush();

    Work.of(PushMode.LOCKED).isAtMost(79, 6.0, 0.49, 0.001);
  }

  @Test
  void aPushOfFewChangedMastersReadsLittleMore() {
    firstPush();
    tiny.district().changeMasters(new MasterChoice(100, 0), true);

    Work.of(PushMode.LOCKED).isAtMost(86, 6.0, 0.5, 0.0035);

    tiny.district().changeMasters(new MasterChoice(100, 0), false);
  }

  @Test
  void anOverwriteOfCoursesInStepIsNoMore() {
    firstPush();

    Work.of(PushMode.OVERWRITE).isAtMost(79, 6.0, 0.49, 0.001);
  }

  private static Work firstPush() {
    Work work = Work.of(PushMode.LOCKED);
    records = tiny.district().setupRecords(TinyDistrict.scope(YEAR));
    return work;
  }
}
