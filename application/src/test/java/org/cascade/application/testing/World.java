package org.cascade.application.testing;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A whole district as plain rows, as far as pushes read or write it. Rows are values, so a copy
 * shares them.
 */
public final class World {
  public final Map<CatalogId, CatalogRow> catalogs = new TreeMap<>();
  public final Set<Integer> years = new TreeSet<>();
  public final Map<SchoolId, SchoolRow> schools = new TreeMap<>();
  public final Map<CalendarId, CalendarRow> calendars = new TreeMap<>();
  public final Map<Long, String> termNames = new TreeMap<>();
  public final Map<Long, TermRow> terms = new TreeMap<>();
  public final Map<Long, String> scoreGroups = new TreeMap<>();
  public final Map<Long, String> gradingTasks = new TreeMap<>();
  public final Map<Long, String> standards = new TreeMap<>();
  public final Map<MasterId, MasterRow> masters = new TreeMap<>();
  public final Map<AboveId, MasterRecord> masterRecords = new TreeMap<>();
  public final Map<CourseId, CourseRow> courses = new TreeMap<>();
  public final Map<BelowId, CourseRecord> courseRecords = new TreeMap<>();
  public final Map<Long, SectionRow> sections = new TreeMap<>();
  public final Map<Long, SectionCategoryRow> sectionCategories = new TreeMap<>();
  public final Map<Long, AssignmentRow> assignments = new TreeMap<>();
  public final Set<Alignment> alignments = new TreeSet<>();
  public final Set<Score> scores = new TreeSet<>();
  public final Map<Long, Posted> postedGrades = new TreeMap<>();
  public final Map<Long, Posted> comments = new TreeMap<>();

  public record CatalogRow(String name, int version, Set<Lock> locks) {
    public CatalogRow {
      locks = Set.copyOf(locks);
    }
  }

  public record SchoolRow(String name, @Nullable CatalogId catalog) {}

  public record CalendarRow(SchoolId school, int year, String name) {}

  /** A term of a calendar, with its entry in the list of term names. */
  public record TermRow(CalendarId calendar, long termName) {}

  public record MasterRow(CatalogId catalog, CourseInfo info) {}

  /** A setup record of a master: unique over all masters within its type. */
  public record AboveId(DataType type, long id) implements Comparable<AboveId> {
    private static final Comparator<AboveId> ORDER =
        Comparator.comparing(AboveId::type).thenComparingLong(AboveId::id);

    @Override
    public int compareTo(AboveId other) {
      return ORDER.compare(this, other);
    }
  }

  public record MasterRecord(MasterId master, RecordKey key, Content content) {}

  /**
   * A course.
   *
   * @param touched whether its row was written since the world was made
   */
  public record CourseRow(
      CalendarId calendar,
      @Nullable MasterId master,
      boolean ignoreMasterPush,
      CourseInfo info,
      int version,
      boolean touched) {}

  /** A setup record of a course: the entry of the district list, or for a category its id. */
  public record BelowId(DataType type, CourseId course, long row) implements Comparable<BelowId> {
    private static final Comparator<BelowId> ORDER =
        Comparator.comparing(BelowId::type)
            .thenComparing(BelowId::course)
            .thenComparingLong(BelowId::row);

    @Override
    public int compareTo(BelowId other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A row of a course's setup.
   *
   * @param residualSince the push that kept it first
   * @param isNew whether it was made since the world was
   * @param touched whether it was made or written since the world was made
   */
  public record CourseRecord(
      RecordKey key,
      Content content,
      @Nullable Link link,
      @Nullable Long residualSince,
      boolean isNew,
      boolean touched) {

    /** A row that is there from the start. */
    public static CourseRecord of(RecordKey key, Content content, @Nullable Link link) {
      return new CourseRecord(key, content, link, null, false, false);
    }

    public CourseRecord residualSince(@Nullable Long push) {
      return new CourseRecord(key, content, link, push, isNew, touched);
    }
  }

  /**
   * What a push made a row from, and the content that it wrote: the database keeps that content's
   * hash.
   */
  public record Link(long above, Content pushed) {}

  public record SectionRow(CourseId course, String number) {}

  /** A section's category; its link counts for the evidence of the course's. */
  public record SectionCategoryRow(
      CourseId course, long section, Content.Category content, @Nullable Link link) {}

  public record AssignmentRow(CourseId course, long section, String name) {}

  /** What an assignment counts towards. */
  public record Alignment(
      CourseId course,
      long assignment,
      int number,
      long section,
      @Nullable Long sectionCategory,
      @Nullable Long task,
      @Nullable Long standard)
      implements Comparable<Alignment> {
    private static final Comparator<Alignment> ORDER =
        Comparator.comparing(Alignment::course)
            .thenComparingLong(Alignment::assignment)
            .thenComparingInt(Alignment::number);

    @Override
    public int compareTo(Alignment other) {
      return ORDER.compare(this, other);
    }
  }

  public record Score(CourseId course, long assignment, String student)
      implements Comparable<Score> {
    private static final Comparator<Score> ORDER =
        Comparator.comparing(Score::course)
            .thenComparingLong(Score::assignment)
            .thenComparing(Score::student);

    @Override
    public int compareTo(Score other) {
      return ORDER.compare(this, other);
    }
  }

  /** A grade or a comment, posted for a task or a standard. */
  public record Posted(
      CourseId course,
      long section,
      @Nullable Long task,
      @Nullable Long standard,
      long term,
      String student,
      String text) {}

  public static RecordKey named(String name) {
    return new RecordKey.Named(NameKey.of(name));
  }

  public static RecordKey entry(long id) {
    return new RecordKey.ListEntry(id);
  }

  public World copy() {
    World copy = new World();
    copy.catalogs.putAll(catalogs);
    copy.years.addAll(years);
    copy.schools.putAll(schools);
    copy.calendars.putAll(calendars);
    copy.termNames.putAll(termNames);
    copy.terms.putAll(terms);
    copy.scoreGroups.putAll(scoreGroups);
    copy.gradingTasks.putAll(gradingTasks);
    copy.standards.putAll(standards);
    copy.masters.putAll(masters);
    copy.masterRecords.putAll(masterRecords);
    copy.courses.putAll(courses);
    copy.courseRecords.putAll(courseRecords);
    copy.sections.putAll(sections);
    copy.sectionCategories.putAll(sectionCategories);
    copy.assignments.putAll(assignments);
    copy.alignments.addAll(alignments);
    copy.scores.addAll(scores);
    copy.postedGrades.putAll(postedGrades);
    copy.comments.putAll(comments);
    return copy;
  }

  /** Its tables by name. */
  public Map<String, Object> tables() {
    Map<String, Object> tables = new TreeMap<>();
    tables.put("catalogs", catalogs);
    tables.put("years", years);
    tables.put("schools", schools);
    tables.put("calendars", calendars);
    tables.put("termNames", termNames);
    tables.put("terms", terms);
    tables.put("scoreGroups", scoreGroups);
    tables.put("gradingTasks", gradingTasks);
    tables.put("standards", standards);
    tables.put("masters", masters);
    tables.put("masterRecords", masterRecords);
    tables.put("courses", courses);
    tables.put("courseRecords", courseRecords);
    tables.put("sections", sections);
    tables.put("sectionCategories", sectionCategories);
    tables.putAll(studentWork());
    return tables;
  }

  /** What no push ever touches (N-1). */
  public Map<String, Object> studentWork() {
    Map<String, Object> work = new TreeMap<>();
    work.put("assignments", assignments);
    work.put("alignments", alignments);
    work.put("scores", scores);
    work.put("postedGrades", postedGrades);
    work.put("comments", comments);
    return work;
  }

  public CourseRow course(CourseId id) {
    return require(courses, id);
  }

  public MasterRow master(MasterId id) {
    return require(masters, id);
  }

  public CourseRecord record(BelowId id) {
    return require(courseRecords, id);
  }

  static <K, V> V require(Map<K, V> rows, K id) {
    V row = rows.get(id);
    if (row == null) {
      throw new IllegalStateException("there is no " + id);
    }
    return row;
  }
}
