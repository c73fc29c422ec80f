package org.cascade.application.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cascade.application.push.PushRequest;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.AssessmentScore;
import org.cascade.application.testing.World.AssignmentRow;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.application.testing.World.Score;
import org.cascade.application.testing.World.SectionRow;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.application.testing.World.TermRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A world told step by step: one catalog that locks all setup, the number and the name; one school
 * on it with one calendar that has the terms Q1 and Q2, but not Q3. Course {@code n} has the
 * section {@code n}, which meets in both.
 */
public final class SmallDistrict {
  public static final CatalogId CATALOG = new CatalogId(1);
  public static final SchoolId SCHOOL = new SchoolId(1);
  public static final CalendarId CALENDAR = new CalendarId(1);
  public static final MasterId MASTER = new MasterId(1);
  public static final int YEAR = 2026;

  /** Ids of term names, which are not those of the terms. */
  public static final long Q1 = 1;

  public static final long Q2 = 2;
  public static final long Q3 = 3;

  public static final long TERM_Q1 = 11;
  public static final long TERM_Q2 = 12;

  private static final Set<Lock> EVERYTHING =
      EnumSet.of(
          Lock.NUMBER,
          Lock.NAME,
          Lock.GRADING_TASKS,
          Lock.STANDARDS,
          Lock.CATEGORIES,
          Lock.ASSESSMENTS,
          Lock.GRADE_CALC_OPTIONS,
          Lock.COMPOSITE_GRADES,
          Lock.COMPOSITE_WEIGHTS);

  private static final Set<CourseAttribute> FLAGS =
      EnumSet.of(
          CourseAttribute.ACTIVE,
          CourseAttribute.STANDARDS_BASED,
          CourseAttribute.ATTENDANCE,
          CourseAttribute.TRANSCRIPT,
          CourseAttribute.HONORS,
          CourseAttribute.REQUIRED,
          CourseAttribute.HOMEROOM,
          CourseAttribute.ACTIVITY,
          CourseAttribute.DUAL_CREDIT,
          CourseAttribute.STATE_REPORT_EXCLUDE);

  private final World world = new World();

  public SmallDistrict() {
    locks(EVERYTHING.toArray(Lock[]::new));
    world.years.add(YEAR);
    world.schools.put(SCHOOL, new SchoolRow("Lincoln High", CATALOG));
    world.calendars.put(CALENDAR, new CalendarRow(SCHOOL, YEAR, "Regular"));
    world.termNames.putAll(Map.of(Q1, "Q1", Q2, "Q2", Q3, "Q3"));
    world.terms.put(TERM_Q1, new TermRow(CALENDAR, Q1));
    world.terms.put(TERM_Q2, new TermRow(CALENDAR, Q2));
    world.scoreGroups.put(1L, "Letters");
    world.gradingScales.put(1L, "Percent");
    for (long entry = 1; entry <= 4; entry++) {
      world.gradingTasks.put(entry, "Task " + entry);
      world.standards.put(entry, "Standard " + entry);
      world.tests.put(entry, "Test " + entry);
    }
  }

  public World world() {
    return world;
  }

  public SmallDistrict locks(Lock... locks) {
    world.catalogs.put(CATALOG, new CatalogRow("District Catalog", 1, Set.of(locks)));
    return this;
  }

  public SmallDistrict master(long id, String number) {
    return master(id, info(number, "Name of " + number));
  }

  public SmallDistrict master(long id, CourseInfo info) {
    world.masters.put(new MasterId(id), new MasterRow(CATALOG, info));
    return this;
  }

  /** A course of the calendar, linked to the master of that id; 0: to none. */
  public SmallDistrict course(long id, long master, String number) {
    return course(id, master, info(number, "Name of " + number));
  }

  public SmallDistrict course(long id, long master, CourseInfo info) {
    MasterId linkedTo = master == 0 ? null : new MasterId(master);
    return course(id, new CourseRow(CALENDAR, linkedTo, false, info, 1, false));
  }

  public SmallDistrict course(long id, CourseRow row) {
    world.courses.put(new CourseId(id), row);
    return section(id, id, "S1", TERM_Q1, TERM_Q2);
  }

  /** A section, or another one in its place, that meets in these terms. */
  public SmallDistrict section(long id, long course, String number, Long... terms) {
    world.sections.put(
        id, new SectionRow(new CourseId(course), number, new TreeSet<>(List.of(terms))));
    return this;
  }

  public static CourseInfo info(String number, String name) {
    return info(Map.of(CourseAttribute.NUMBER, number, CourseAttribute.NAME, name), Map.of());
  }

  /** All flags are off unless given. */
  public static CourseInfo info(Map<CourseAttribute, String> given, Map<String, String> custom) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    FLAGS.forEach(flag -> attributes.put(flag, "0"));
    attributes.putAll(given);
    return new CourseInfo(attributes, custom);
  }

  public SmallDistrict above(DataType type, long id, long master, long entry, Content content) {
    return above(type, id, master, World.entry(entry), content);
  }

  public SmallDistrict above(DataType type, long id, long master, RecordKey key, Content content) {
    world.masterRecords.put(
        new AboveId(type, id), new MasterRecord(new MasterId(master), key, content));
    return this;
  }

  /** The master has the task with this credit. */
  public SmallDistrict masterTask(long id, long master, long task, String credit) {
    return above(DataType.GRADING_TASKS, id, master, task, task(credit));
  }

  public SmallDistrict masterCategory(long id, long master, String name, String weight) {
    return above(DataType.CATEGORIES, id, master, World.named(name), category(name, weight));
  }

  /** The master has the task's calc option in the term. */
  public SmallDistrict masterOption(
      long id, long master, long task, long term, Content.CalcOption option) {
    return above(DataType.GRADE_CALC_OPTIONS, id, master, ofTask(task, term), option);
  }

  public SmallDistrict masterComposite(
      long id, long master, long task, long term, Content.Composite composite) {
    return above(DataType.COMPOSITE_GRADES, id, master, ofTask(task, term), composite);
  }

  public SmallDistrict below(
      DataType type, long course, long entry, Content content, @Nullable Link link) {
    return below(
        BelowId.ofCourse(type, course, entry), SetupRow.of(World.entry(entry), content, link));
  }

  public SmallDistrict below(BelowId id, SetupRow row) {
    world.setup.put(id, row);
    return this;
  }

  /** A row as a push made it from the record above. */
  public SmallDistrict pushed(BelowId id, RecordKey key, Content content, long above) {
    return pushedAs(id, key, content, above, content);
  }

  /** A row that was changed since a push made it from the record above. */
  public SmallDistrict pushedAs(
      BelowId id, RecordKey key, Content content, long above, Content pushed) {
    return below(id, SetupRow.of(key, content, Link.of(id.owner(), above, pushed)));
  }

  /** A row that was made where it is. */
  public SmallDistrict local(BelowId id, RecordKey key, Content content) {
    return below(id, SetupRow.of(key, content, null));
  }

  /** The course has the task with this credit, as a push made it from the record above. */
  public SmallDistrict pushedTask(long course, long task, String credit, long above) {
    BelowId id = BelowId.ofCourse(DataType.GRADING_TASKS, course, task);
    return pushed(id, World.entry(task), task(credit), above);
  }

  /** The course has the task with this credit, where a push had written another. */
  public SmallDistrict editedTask(long course, long task, String credit, long above) {
    BelowId id = BelowId.ofCourse(DataType.GRADING_TASKS, course, task);
    return pushedAs(id, World.entry(task), task(credit), above, task("9.000"));
  }

  public SmallDistrict localTask(long course, long task, String credit) {
    BelowId id = BelowId.ofCourse(DataType.GRADING_TASKS, course, task);
    return local(id, World.entry(task), task(credit));
  }

  public SmallDistrict pushedCategory(
      long course, long row, String name, String weight, long above) {
    BelowId id = BelowId.ofCourse(DataType.CATEGORIES, course, row);
    return pushed(id, World.named(name), category(name, weight), above);
  }

  public SmallDistrict localCategory(long course, long row, String name, String weight) {
    BelowId id = BelowId.ofCourse(DataType.CATEGORIES, course, row);
    return local(id, World.named(name), category(name, weight));
  }

  /** A section's category, as a push made it from the course's row. */
  public SmallDistrict copiedCategory(
      long section, long row, String name, String weight, long above) {
    return pushed(
        inSection(DataType.CATEGORIES, section, row),
        World.named(name),
        category(name, weight),
        above);
  }

  /** A teacher's own category. */
  public SmallDistrict teachersCategory(long section, long row, String name, String weight) {
    return local(
        inSection(DataType.CATEGORIES, section, row), World.named(name), category(name, weight));
  }

  /** The id of a row of a section that is there. */
  public BelowId inSection(DataType type, long section, long row) {
    long course = World.require(world.sections, section).course().value();
    return BelowId.ofSection(type, course, section, row);
  }

  /**
   * An edited category of the course's section with an assignment in it, linked to the course's.
   */
  public SmallDistrict workInCategory(long course, long row, int scores) {
    long id = world.setup.size() + 1L;
    String name = "Section's " + id;
    pushedAs(
        BelowId.ofSection(DataType.CATEGORIES, course, course, id),
        World.named(name),
        category(name, "1.000"),
        row,
        category("Before", "1.000"));
    return workInSectionCategory(course, id, scores);
  }

  /** An assignment in a section's own row, with scores. */
  public SmallDistrict workInSectionCategory(long section, long row, int scores) {
    return assignment(section, scores, row, null, null);
  }

  /** An assignment of the course's section aligned to a task, with scores. */
  public SmallDistrict workForTask(long course, long task, int scores) {
    return assignment(course, scores, null, task, null);
  }

  public SmallDistrict workForStandard(long course, long standard, int scores) {
    return assignment(course, scores, null, null, standard);
  }

  private SmallDistrict assignment(
      long section,
      int scores,
      @Nullable Long category,
      @Nullable Long task,
      @Nullable Long standard) {
    CourseId course = World.require(world.sections, section).course();
    long assignment = world.assignments.size() + 1L;
    world.assignments.put(assignment, new AssignmentRow(course, section, "Assignment"));
    world.alignments.add(new Alignment(course, assignment, 1, section, category, task, standard));
    for (int student = 1; student <= scores; student++) {
      world.scores.add(new Score(course, assignment, "student " + student));
    }
    return this;
  }

  public SmallDistrict gradeForTask(long section, long task) {
    world.postedGrades.put(world.postedGrades.size() + 1L, posted(section, task, null));
    return this;
  }

  public SmallDistrict commentForTask(long section, long task) {
    world.comments.put(world.comments.size() + 1L, posted(section, task, null));
    return this;
  }

  public SmallDistrict gradeForStandard(long section, long standard) {
    world.postedGrades.put(world.postedGrades.size() + 1L, posted(section, null, standard));
    return this;
  }

  private Posted posted(long section, @Nullable Long task, @Nullable Long standard) {
    CourseId course = World.require(world.sections, section).course();
    return new Posted(course, section, task, standard, TERM_Q1, "student 1", "A");
  }

  /** Scores of so many students for a test. */
  public SmallDistrict scoresForTest(long course, long test, int students) {
    for (int student = 1; student <= students; student++) {
      world.assessmentScores.add(
          new AssessmentScore(new CourseId(course), test, "student " + student));
    }
    return this;
  }

  public static RecordKey ofTask(long task, long term) {
    return World.pair(Subject.task(task), term);
  }

  public static RecordKey ofStandard(long standard, long term) {
    return World.pair(Subject.standard(standard), term);
  }

  /** An option that estimates in percent over so many scores. */
  public static Content.CalcOption option(int limitToLast) {
    return new Content.CalcOption("IN_PROGRESS_GRADE", 1L, true, false, limitToLast, null, null);
  }

  /** An option of a grading scale that adds up from a term. */
  public static Content.CalcOption option(@Nullable Long scale, @Nullable Long cumulativeFrom) {
    return new Content.CalcOption(
        "PROFICIENCY_ESTIMATE", scale, false, true, null, cumulativeFrom, "MEAN");
  }

  /** A composite of tasks in terms: "task:term" and its weight by turns. */
  public static Content.Composite composite(String... childrenAndWeights) {
    TreeMap<String, String> weights = new TreeMap<>();
    for (int i = 0; i < childrenAndWeights.length; i += 2) {
      weights.put(childrenAndWeights[i], childrenAndWeights[i + 1]);
    }
    return new Content.Composite(weights);
  }

  public static Content.Assessment assessment(String endDate, boolean copiesForward) {
    return new Content.Assessment(null, LocalDate.parse(endDate), copiesForward, "TEACHER_SCORED");
  }

  public static Content.Task task(String credit) {
    return new Content.Task(1L, null, new BigDecimal(credit), "type", null);
  }

  public static Content.Standard standard(String credit) {
    return new Content.Standard(null, new BigDecimal(credit), null, "overflow");
  }

  public static Content.Category category(String name, String weight) {
    return new Content.Category(
        name, new BigDecimal(weight), 1, false, 0, new TreeSet<>(), new TreeSet<>());
  }

  /** A category that is aligned to these tasks alone. */
  public static Content.Category categoryOf(String name, Long... tasks) {
    return new Content.Category(
        name, null, null, false, 0, new TreeSet<>(), new TreeSet<>(List.of(tasks)));
  }

  /** All of the catalog and the year, the courses alone. */
  public static PushRequest request(PushMode mode, DataType... types) {
    return request(mode, Set.of(), Set.of(), types);
  }

  public static PushRequest request(
      PushMode mode, Set<CalendarId> calendars, Set<MasterId> masters, DataType... types) {
    return PushRequest.ofCatalog(YEAR, CATALOG, calendars, masters, mode, false, Set.of(types), "");
  }

  /** All of the catalog and the year, sections included. */
  public static PushRequest withSections(PushMode mode, DataType... types) {
    return PushRequest.ofCatalog(YEAR, CATALOG, Set.of(), Set.of(), mode, true, Set.of(types), "");
  }

  /** One master, its courses alone. */
  public static PushRequest ofMaster(PushMode mode, long master, DataType... types) {
    return of(
        PushKind.PUSH_COURSE_MASTER, CATALOG, Set.of(), master(master), Set.of(), mode, types, "");
  }

  private static Set<MasterId> master(long id) {
    return Set.of(new MasterId(id));
  }

  /** The courses of calendars to their sections. */
  public static PushRequest ofCalendars(Set<CalendarId> calendars, DataType... types) {
    return of(PushKind.PUSH_ALL_COURSES, null, calendars, Set.of(), Set.of(), null, types, "");
  }

  /** Courses to their sections. */
  public static PushRequest ofCourses(Set<Long> courses, DataType... types) {
    return of(PushKind.PUSH_COURSE, null, Set.of(), Set.of(), courses, null, types, "");
  }

  /** K-1. */
  public static PushRequest relink(Set<Long> courses, DataType... types) {
    return of(PushKind.RELINK_COURSES, CATALOG, Set.of(), Set.of(), courses, null, types, "");
  }

  /**
   * K-3.
   *
   * @param recordKey empty: all of the type
   */
  public static PushRequest reset(long course, DataType type, String recordKey) {
    return of(
        PushKind.RESET_COURSE,
        CATALOG,
        Set.of(),
        Set.of(),
        Set.of(course),
        null,
        new DataType[] {type},
        recordKey);
  }

  private static PushRequest of(
      PushKind kind,
      @Nullable CatalogId catalog,
      Set<CalendarId> calendars,
      Set<MasterId> masters,
      Set<Long> courses,
      @Nullable PushMode mode,
      DataType[] types,
      String recordKey) {
    return new PushRequest(
        kind,
        YEAR,
        catalog,
        calendars,
        masters,
        courses.stream().map(CourseId::new).collect(Collectors.toSet()),
        mode,
        null,
        Set.of(types),
        recordKey,
        "");
  }
}
