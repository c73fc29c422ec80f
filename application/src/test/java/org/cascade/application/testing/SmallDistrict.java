package org.cascade.application.testing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.application.push.PushRequest;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.AssignmentRow;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.application.testing.World.Score;
import org.cascade.application.testing.World.SectionCategoryRow;
import org.cascade.application.testing.World.SectionRow;
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
import org.jspecify.annotations.Nullable;

/**
 * A world told step by step: one catalog that locks what is pushed so far, one school on it with
 * one calendar. Course {@code n} has the section {@code n}.
 */
public final class SmallDistrict {
  public static final CatalogId CATALOG = new CatalogId(1);
  public static final SchoolId SCHOOL = new SchoolId(1);
  public static final CalendarId CALENDAR = new CalendarId(1);
  public static final MasterId MASTER = new MasterId(1);
  public static final int YEAR = 2026;

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
    locks(Lock.NUMBER, Lock.NAME, Lock.GRADING_TASKS, Lock.STANDARDS, Lock.CATEGORIES);
    world.years.add(YEAR);
    world.schools.put(SCHOOL, new SchoolRow("Lincoln High", CATALOG));
    world.calendars.put(CALENDAR, new CalendarRow(SCHOOL, YEAR, "Regular"));
    world.termNames.put(1L, "Q1");
    world.terms.put(1L, new TermRow(CALENDAR, 1));
    world.scoreGroups.put(1L, "Letters");
    for (long entry = 1; entry <= 4; entry++) {
      world.gradingTasks.put(entry, "Task " + entry);
      world.standards.put(entry, "Standard " + entry);
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
    world.sections.put(id, new SectionRow(new CourseId(id), "S1"));
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
    return above(type, id, new MasterRecord(new MasterId(master), World.entry(entry), content));
  }

  public SmallDistrict above(DataType type, long id, MasterRecord record) {
    world.masterRecords.put(new AboveId(type, id), record);
    return this;
  }

  /** The master has the task with this credit. */
  public SmallDistrict masterTask(long id, long master, long task, String credit) {
    return above(DataType.GRADING_TASKS, id, master, task, task(credit));
  }

  public SmallDistrict masterCategory(long id, long master, String name, String weight) {
    MasterRecord record =
        new MasterRecord(new MasterId(master), World.named(name), category(name, weight));
    return above(DataType.CATEGORIES, id, record);
  }

  public SmallDistrict below(
      DataType type, long course, long entry, Content content, @Nullable Link link) {
    return below(
        new BelowId(type, new CourseId(course), entry),
        CourseRecord.of(World.entry(entry), content, link));
  }

  public SmallDistrict below(BelowId id, CourseRecord row) {
    world.courseRecords.put(id, row);
    return this;
  }

  /** The course has the task with this credit, as a push made it from the record above. */
  public SmallDistrict pushedTask(long course, long task, String credit, long above) {
    return below(DataType.GRADING_TASKS, course, task, task(credit), new Link(above, task(credit)));
  }

  /** The course has the task with this credit, where a push had written another. */
  public SmallDistrict editedTask(long course, long task, String credit, long above) {
    return below(
        DataType.GRADING_TASKS, course, task, task(credit), new Link(above, task("9.000")));
  }

  public SmallDistrict localTask(long course, long task, String credit) {
    return below(DataType.GRADING_TASKS, course, task, task(credit), null);
  }

  public SmallDistrict pushedCategory(
      long course, long row, String name, String weight, long above) {
    return category(course, row, name, weight, new Link(above, category(name, weight)));
  }

  public SmallDistrict localCategory(long course, long row, String name, String weight) {
    return category(course, row, name, weight, null);
  }

  private SmallDistrict category(
      long course, long row, String name, String weight, @Nullable Link link) {
    return below(
        new BelowId(DataType.CATEGORIES, new CourseId(course), row),
        CourseRecord.of(World.named(name), category(name, weight), link));
  }

  /** A section's category with an assignment in it, linked to the course's row. */
  public SmallDistrict workInCategory(long course, long row, int scores) {
    long id = world.sectionCategories.size() + 1L;
    Content.Category content = category("Section's " + id, "1.000");
    world.sectionCategories.put(
        id,
        new SectionCategoryRow(
            new CourseId(course), course, content, new Link(row, category("Before", "1.000"))));
    return assignment(course, scores, id, null, null);
  }

  /** An assignment aligned to a task, with scores. */
  public SmallDistrict workForTask(long course, long task, int scores) {
    return assignment(course, scores, null, task, null);
  }

  public SmallDistrict workForStandard(long course, long standard, int scores) {
    return assignment(course, scores, null, null, standard);
  }

  private SmallDistrict assignment(
      long course,
      int scores,
      @Nullable Long category,
      @Nullable Long task,
      @Nullable Long standard) {
    CourseId id = new CourseId(course);
    long assignment = world.assignments.size() + 1L;
    world.assignments.put(assignment, new AssignmentRow(id, course, "Assignment"));
    world.alignments.add(new Alignment(id, assignment, 1, course, category, task, standard));
    for (int student = 1; student <= scores; student++) {
      world.scores.add(new Score(id, assignment, "student " + student));
    }
    return this;
  }

  public SmallDistrict gradeForTask(long course, long task) {
    world.postedGrades.put(world.postedGrades.size() + 1L, posted(course, task, null));
    return this;
  }

  public SmallDistrict commentForTask(long course, long task) {
    world.comments.put(world.comments.size() + 1L, posted(course, task, null));
    return this;
  }

  public SmallDistrict gradeForStandard(long course, long standard) {
    world.postedGrades.put(world.postedGrades.size() + 1L, posted(course, null, standard));
    return this;
  }

  private static Posted posted(long course, @Nullable Long task, @Nullable Long standard) {
    return new Posted(new CourseId(course), course, task, standard, 1, "student 1", "A");
  }

  public static Content.Task task(String credit) {
    return new Content.Task(1L, null, new BigDecimal(credit), "type", null);
  }

  public static Content.Standard standard(String credit) {
    return new Content.Standard(null, new BigDecimal(credit), null, "overflow");
  }

  public static Content.Category category(String name, String weight) {
    return new Content.Category(
        name, new BigDecimal(weight), 1, false, 0, new TreeSet<>(Set.of(1L)), new TreeSet<>());
  }

  /** All of the catalog and the year. */
  public static PushRequest request(PushMode mode, DataType... types) {
    return request(mode, Set.of(), Set.of(), types);
  }

  public static PushRequest request(
      PushMode mode, Set<CalendarId> calendars, Set<MasterId> masters, DataType... types) {
    return new PushRequest(
        PushKind.PUSH_ALL_COURSE_MASTERS,
        YEAR,
        CATALOG,
        calendars,
        masters,
        mode,
        null,
        Set.of(types),
        "");
  }
}
