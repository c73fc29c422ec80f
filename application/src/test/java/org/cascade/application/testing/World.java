package org.cascade.application.testing;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cascade.application.setup.Content;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A whole district as plain rows, as far as pushes read or write it. Rows are values, so a copy
 * shares them.
 */
public final class World {
  private static final long FIRST_NEW_ID = 1_000_000;

  public final Map<CatalogId, CatalogRow> catalogs = new TreeMap<>();
  public final Set<Integer> years = new TreeSet<>();
  public final Map<SchoolId, SchoolRow> schools = new TreeMap<>();
  public final Map<CalendarId, CalendarRow> calendars = new TreeMap<>();
  public final Map<Long, String> termNames = new TreeMap<>();
  public final Map<Long, TermRow> terms = new TreeMap<>();
  public final Map<Long, String> scoreGroups = new TreeMap<>();
  public final Map<Long, String> gradingScales = new TreeMap<>();
  public final Map<Long, String> gradingTasks = new TreeMap<>();
  public final Map<Long, String> standards = new TreeMap<>();
  public final Set<Long> archivedStandards = new TreeSet<>();
  public final Map<Long, String> tests = new TreeMap<>();
  public final Map<MasterId, MasterRow> masters = new TreeMap<>();
  public final Map<AboveId, MasterRecord> masterRecords = new TreeMap<>();
  public final Map<CourseId, CourseRow> courses = new TreeMap<>();
  public final Map<Long, SectionRow> sections = new TreeMap<>();

  /** The setup of courses and sections. */
  public final NavigableMap<BelowId, SetupRow> setup = new TreeMap<>();

  public final Map<Long, AssignmentRow> assignments = new TreeMap<>();
  public final Set<Alignment> alignments = new TreeSet<>();
  public final Set<Score> scores = new TreeSet<>();
  public final Map<Long, Posted> postedGrades = new TreeMap<>();
  public final Map<Long, Posted> comments = new TreeMap<>();
  public final Set<AssessmentScore> assessmentScores = new TreeSet<>();

  private long lastNewId = FIRST_NEW_ID;

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

  /**
   * A section.
   *
   * @param terms the ids of the terms of its calendar in which it meets
   */
  public record SectionRow(CourseId course, String number, SortedSet<Long> terms) {
    public SectionRow {
      terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    }
  }

  /**
   * A setup record of a course or a section: the entry of the district list; or its own id, unique
   * over all courses or all sections within its type, where its key is none.
   */
  public record BelowId(DataType type, CourseId course, Owner owner, long row)
      implements Comparable<BelowId> {
    private static final Comparator<BelowId> ORDER =
        Comparator.comparing(BelowId::type)
            .thenComparing(BelowId::course)
            .thenComparingLong(id -> id.owner().section())
            .thenComparingLong(BelowId::row);

    public static BelowId ofCourse(DataType type, long course, long row) {
      return new BelowId(type, new CourseId(course), Owner.COURSE, row);
    }

    public static BelowId ofSection(DataType type, long course, long section, long row) {
      return new BelowId(type, new CourseId(course), Owner.section(section), row);
    }

    /** Another row of the same owner and type. */
    BelowId withRow(long other) {
      return new BelowId(type, course, owner, other);
    }

    @Override
    public int compareTo(BelowId other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A row of a course's or section's setup.
   *
   * @param residualSince the push that kept it first
   * @param isNew whether it was made since the world was
   * @param touched whether it was made or written since the world was made
   */
  public record SetupRow(
      RecordKey key,
      Content content,
      @Nullable Link link,
      @Nullable Long residualSince,
      boolean isNew,
      boolean touched) {

    /** A row that is there from the start. */
    public static SetupRow of(RecordKey key, Content content, @Nullable Link link) {
      return new SetupRow(key, content, link, null, false, false);
    }

    /** A row as a push makes it. */
    public static SetupRow created(RecordKey key, Content content, @Nullable Link link) {
      return new SetupRow(key, content, link, null, true, true);
    }

    public SetupRow residualSince(@Nullable Long push) {
      return new SetupRow(key, content, link, push, isNew, touched);
    }

    public SetupRow with(RecordKey otherKey, Content otherContent) {
      return new SetupRow(otherKey, otherContent, link, residualSince, isNew, touched);
    }

    public SetupRow linked(@Nullable Link otherLink) {
      return new SetupRow(key, content, otherLink, residualSince, isNew, touched);
    }

    SetupRow written(boolean asNew) {
      return new SetupRow(key, content, link, residualSince, asNew, true);
    }
  }

  /**
   * What a push made a row from, and the content that it wrote: the database keeps that content's
   * hash.
   *
   * @param pushed without what the hash leaves out
   */
  public record Link(long above, Content pushed) {
    /** A link of a record of this owner; the content may have what the hash leaves out. */
    public static Link of(Owner owner, long above, Content pushed) {
      return new Link(above, pushed.hashed(owner.level()));
    }

    /** A link of a course's record. */
    public static Link of(long above, Content pushed) {
      return of(Owner.COURSE, above, pushed);
    }
  }

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

    boolean isOf(Subject subject) {
      return subject.equals(World.subject(task, standard));
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
      String text) {
    boolean isFor(Subject subject) {
      return subject.equals(World.subject(task, standard));
    }
  }

  /** A student's score for a test, recorded in a course. */
  public record AssessmentScore(CourseId course, long test, String student)
      implements Comparable<AssessmentScore> {
    private static final Comparator<AssessmentScore> ORDER =
        Comparator.comparing(AssessmentScore::course)
            .thenComparingLong(AssessmentScore::test)
            .thenComparing(AssessmentScore::student);

    @Override
    public int compareTo(AssessmentScore other) {
      return ORDER.compare(this, other);
    }
  }

  private static @Nullable Subject subject(@Nullable Long task, @Nullable Long standard) {
    if (task != null) {
      return Subject.task(task);
    }
    return standard == null ? null : Subject.standard(standard);
  }

  public static RecordKey named(String name) {
    return new RecordKey.Named(NameKey.of(name));
  }

  public static RecordKey entry(long id) {
    return new RecordKey.ListEntry(id);
  }

  public static RecordKey pair(Subject subject, long termName) {
    return new RecordKey.SubjectTerm(subject, termName);
  }

  /** An id that no row has or had. */
  long newId() {
    return ++lastNewId;
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
    copy.gradingScales.putAll(gradingScales);
    copy.gradingTasks.putAll(gradingTasks);
    copy.standards.putAll(standards);
    copy.archivedStandards.addAll(archivedStandards);
    copy.tests.putAll(tests);
    copy.masters.putAll(masters);
    copy.masterRecords.putAll(masterRecords);
    copy.courses.putAll(courses);
    copy.sections.putAll(sections);
    copy.setup.putAll(setup);
    copy.assignments.putAll(assignments);
    copy.alignments.addAll(alignments);
    copy.scores.addAll(scores);
    copy.postedGrades.putAll(postedGrades);
    copy.comments.putAll(comments);
    copy.assessmentScores.addAll(assessmentScores);
    copy.lastNewId = lastNewId;
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
    tables.put("gradingScales", gradingScales);
    tables.put("gradingTasks", gradingTasks);
    tables.put("standards", standards);
    tables.put("archivedStandards", archivedStandards);
    tables.put("tests", tests);
    tables.put("masters", masters);
    tables.put("masterRecords", masterRecords);
    tables.put("courses", courses);
    tables.put("sections", sections);
    tables.put("setup", setup);
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
    work.put("assessmentScores", assessmentScores);
    return work;
  }

  public CourseRow course(CourseId id) {
    return require(courses, id);
  }

  public MasterRow master(MasterId id) {
    return require(masters, id);
  }

  public SetupRow row(BelowId id) {
    return require(setup, id);
  }

  /** The rows of one owner and type, in order of their ids. */
  public Stream<Map.Entry<BelowId, SetupRow>> rows(DataType type, CourseId course, Owner owner) {
    BelowId any = new BelowId(type, course, owner, 0);
    return setup
        .subMap(any.withRow(Long.MIN_VALUE), true, any.withRow(Long.MAX_VALUE), true)
        .entrySet()
        .stream();
  }

  /** The ids of a course's sections, in their order. */
  Stream<Long> sectionsOf(CourseId course) {
    return sections.entrySet().stream()
        .filter(section -> section.getValue().course().equals(course))
        .map(Map.Entry::getKey);
  }

  static <K, V> V require(Map<K, V> rows, K id) {
    V row = rows.get(id);
    if (row == null) {
      throw new IllegalStateException("there is no " + id);
    }
    return row;
  }
}
