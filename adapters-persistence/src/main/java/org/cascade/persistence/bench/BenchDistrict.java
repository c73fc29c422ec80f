package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.cascade.persistence.database.Database;

/**
 * The district that is measured, the same at every making. It comes in two parts, for a first push
 * is measured before anybody has worked in the courses: {@link #make}, and when all was pushed
 * {@link #makeWork}. A making that was interrupted goes on where it stood.
 */
public final class BenchDistrict {
  /** The catalog of all its masters; everything is locked in it. */
  public static final String CATALOG = "Measured Courses";

  public static final int YEAR = 2026;

  /** The year of the calendars that were rolled from {@link #YEAR}. */
  public static final int NEXT_YEAR = 2027;

  /** Has another number where a program generates another district than the one before did. */
  private static final String LISTS = "lists 3";

  private static final String CLEARING = "clearing";
  private static final String ALL_WORK = "all work";
  private static final String NEXT_CALENDARS = "calendars of the next year";

  /** Between a course of the year and the one that was rolled from it. */
  private static final long TO_NEXT_YEAR = 1_000_000;

  private final BenchSize size;
  private final BenchSteps steps;

  public BenchDistrict(Database database, BenchSize size, BenchProgress progress) {
    this.size = size;
    this.steps = new BenchSteps(database, progress);
  }

  /**
   * Makes lists, masters, schools, courses and sections. Nothing is pushed yet.
   *
   * @throws DifferentDistrictException if the database has another district
   */
  public void make() {
    Set<String> done = prepared();
    steps.make(LISTS, connection -> requireEmptyThenRun(connection, "1_lists.sql"));
    requireSize();
    steps.make("masters", script("2_masters.sql")::run);
    steps.make("courses", script("3_courses.sql")::run);
    if (done.contains(CLEARING)) {
      clear();
    }
  }

  private Set<String> prepared() {
    steps.run(script("0_tables.sql")::run);
    return steps.done();
  }

  private void requireEmptyThenRun(Connection connection, String file) throws SQLException {
    if (count(connection, "SELECT COUNT(*) FROM school") > 0
        || count(connection, "SELECT COUNT(*) FROM course_catalog") > 0) {
      throw new DifferentDistrictException(
          "the database holds a district already, perhaps one that an earlier Cascade generated; the"
              + " benchmark needs an empty database");
    }
    script(file).run(connection);
  }

  /** Masters come later than schools, so that an interrupted making may have none yet. */
  private void requireSize() {
    long schools = steps.inTransaction(it -> count(it, "SELECT COUNT(*) FROM school"));
    long masters = steps.inTransaction(it -> count(it, "SELECT COUNT(*) FROM course_master"));
    if (schools != size.schools() || (masters > 0 && masters != size.masters())) {
      throw new DifferentDistrictException(
          "the database holds a measured district of another size, with %d schools and %d masters"
              .formatted(schools, masters));
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private BenchScript script(String file) {
    return BenchScript.of(file, size);
  }

  /**
   * Back to what {@link #make} made: nothing pushed, no work, no next year. Needs the database for
   * itself.
   */
  public void clear() {
    BenchScript clear = script("clear.sql");
    steps.run(
        connection -> {
          setForeignKeyChecks(connection, false);
          try {
            clear.run(connection);
          } finally {
            setForeignKeyChecks(connection, true);
          }
        });
  }

  private static void setForeignKeyChecks(Connection connection, boolean on) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SET SESSION foreign_key_checks = ?")) {
      set.setBoolean(1, on);
      set.execute();
    }
  }

  /**
   * Makes what students have done in this year's courses, and the next year's calendars, which are
   * rolled from this year's; then what courses of this year have of their own. All courses have to
   * be in step with their masters.
   */
  public void makeWork() {
    CourseIds courses = courses();
    steps.makeInChunks("student work", courses, script("4_work.sql")::run);
    steps.make(NEXT_CALENDARS, script("5_calendars.sql")::run);
    steps.makeInChunks("next year", courses, script("6_next_year.sql")::run);
    steps.makeInChunks("what is left alone", courses, script("7_left_alone.sql")::run);
    steps.make(ALL_WORK, connection -> {});
  }

  /** Whether {@link #makeWork} was ended since the last {@link #clear}. */
  public boolean isWorkMade() {
    return steps.done().contains(ALL_WORK);
  }

  /** Those of this year. */
  private CourseIds courses() {
    return steps.inTransaction(
        connection ->
            new CourseIds(
                count(connection, "SELECT MIN(id) FROM course"),
                1 + count(connection, "SELECT MAX(id) FROM course WHERE calendar_id < 100000")));
  }

  /** A third of the next year's courses drift; they have to be in step. May be repeated. */
  public void drift() {
    steps.repeatInChunks(courses().plus(TO_NEXT_YEAR), script("8_drift.sql")::run);
  }

  /**
   * Gives some masters other weights, limits and credits, or what they had at first.
   *
   * @param masters which: those whose id leaves the rest when divided
   */
  public void changeMasters(MasterChoice masters, boolean changed) {
    BenchScript script = script("masters_changed.sql");
    steps.run(
        connection -> {
          masters.set(connection);
          run(connection, script, changed);
        });
  }

  /** Gives every master another state code, or what it had at first. */
  public void changeStateCodes(boolean changed) {
    steps.run(connection -> run(connection, script("state_codes.sql"), changed));
  }

  private static void run(Connection connection, BenchScript script, boolean changed)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SET @changed = ?")) {
      set.setBoolean(1, changed);
      set.execute();
    }
    script.run(connection);
  }

  /** The master with the most courses, the first of several. */
  public long masterWithMostCourses() {
    return steps.inTransaction(
        connection ->
            count(
                connection,
                """
                SELECT master_id FROM course WHERE calendar_id < 100000
                GROUP BY master_id ORDER BY COUNT(*) DESC, master_id LIMIT 1
                """));
  }

  /** The calendars of this year's first elementary schools, and of as many others. */
  public List<Long> someCalendars(int ofEachKind) {
    return LongStream.rangeClosed(1, ofEachKind)
        .flatMap(school -> LongStream.of(school, size.elementary() + school))
        .filter(calendar -> calendar <= size.schools())
        .distinct()
        .boxed()
        .toList();
  }

  public Map<String, Long> counted() {
    return steps.inTransaction(BenchCounts::district);
  }

  public long courses(BaselineScope scope) {
    return steps.inTransaction(connection -> BenchCounts.courses(connection, scope));
  }

  /** Records at courses and sections, without Course Info. */
  public long setupRecords(BaselineScope scope) {
    return steps.inTransaction(connection -> BenchCounts.setupRecords(connection, scope));
  }
}
