package org.cascade.persistence.push;

import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.Q2;
import static org.cascade.application.testing.SmallDistrict.TERM_Q1;
import static org.cascade.application.testing.SmallDistrict.assessment;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.domain.district.DataType.ASSESSMENTS;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;

import org.cascade.application.setup.Content;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;

/**
 * A world in which a push has every effect there is: on all seven types, at courses and sections.
 * Three courses, each with a master of its own, are alike; in a fourth there is nothing to do, and
 * a fifth has nothing yet. The numbers of the first and the third go round in a cycle. Composite
 * weights are not locked, so that some are merged.
 */
final class EveryEffect {
  /** Beyond all ids that the database gives to new rows: a dead link must not come alive. */
  private static final long NEVER_GIVEN = 7_000_000_000L;

  /** One with nothing that depends on another course. */
  static final long SECOND = 2;

  private static final long ALIKE = 3;
  private static final long UNCHANGED = 4;
  private static final long EMPTY = 5;

  private final SmallDistrict district = new SmallDistrict();

  private EveryEffect() {}

  static World world() {
    EveryEffect every = new EveryEffect();
    every.makeLists();
    every.makeCourses();
    every.makeMasterOfEmpty();
    for (long course = 1; course <= ALIKE; course++) {
      every.new Alike(course).make();
    }
    return every.district.world();
  }

  private void makeLists() {
    district.locks(
        Lock.NUMBER,
        Lock.NAME,
        Lock.GRADING_TASKS,
        Lock.STANDARDS,
        Lock.CATEGORIES,
        Lock.ASSESSMENTS,
        Lock.GRADE_CALC_OPTIONS,
        Lock.COMPOSITE_GRADES);
    World world = district.world();
    for (long entry = 5; entry <= 6; entry++) {
      world.gradingTasks.put(entry, "Task " + entry);
      world.standards.put(entry, "Standard " + entry);
      world.tests.put(entry, "Test " + entry);
    }
  }

  private void makeCourses() {
    district
        .master(1, "N1")
        .master(2, "N2")
        .master(3, "N3")
        .master(UNCHANGED, "N4")
        .master(EMPTY, "N5")
        .course(1, 1, info("N3", "One"))
        .course(SECOND, SECOND, info("Two", "Two"))
        .course(3, 3, info("N1", "Three"))
        .course(UNCHANGED, UNCHANGED, "N4")
        .course(EMPTY, EMPTY, "N5")
        .section(12, SECOND, "S2", TERM_Q1);
  }

  private void makeMasterOfEmpty() {
    long id = 1000 * EMPTY;
    district
        .above(GRADING_TASKS, id, EMPTY, 1, task("1.000"))
        .above(STANDARDS, id, EMPTY, 1, standard("1.000"))
        .above(ASSESSMENTS, id, EMPTY, 1, assessment("2026-05-01", true))
        .masterCategory(id, EMPTY, "New", "2.000")
        .masterOption(id, EMPTY, 1, Q1, option(5))
        .masterComposite(id, EMPTY, 1, Q1, composite("1:1", "100.000"));
  }

  /** A course with its section of the same number. */
  private final class Alike {
    private final long course;

    /** What all ids of the course's rows, and of its master's, are counted from. */
    private final long base;

    Alike(long course) {
      this.course = course;
      this.base = 1000 * course;
    }

    void make() {
      list(GRADING_TASKS, task("1.000"), task("2.000"));
      list(STANDARDS, standard("1.000"), standard("2.000"));
      list(ASSESSMENTS, assessment("2026-05-01", true), assessment("2026-06-01", false));
      for (long entry : new long[] {4, 6}) {
        district
            .gradeForTask(course, entry)
            .gradeForStandard(course, entry)
            .scoresForTest(course, entry, 1);
      }
      makeCategories();
      makeSectionsCategories();
      pairs(GRADE_CALC_OPTIONS, option(6), option(5));
      pairs(
          COMPOSITE_GRADES,
          composite("2:1", "70.000", "1:1", "30.000"),
          composite("2:1", "50.000", "5:1", "50.000"));
    }

    private BelowId own(DataType type, long row) {
      return BelowId.ofCourse(type, course, row);
    }

    private BelowId copy(DataType type, long row) {
      return BelowId.ofSection(type, course, course, base + row);
    }

    /** Rows by entries of a district list. */
    private void list(DataType type, Content old, Content now) {
      district
          .above(type, base + 1, course, 1, now) // to insert
          .above(type, base + 2, course, 2, now) // to update
          .pushed(own(type, 2), World.entry(2), old, base + 2)
          .pushed(own(type, 3), World.entry(3), old, base + 93) // to delete
          .pushed(own(type, 4), World.entry(4), old, base + 94) // in use: to mark
          .above(type, base + 5, course, 5, now) // to relink, in place of the next one
          .local(own(type, 5), World.entry(5), old)
          .pushed(own(type, 6), World.entry(6), old, base + 5);
    }

    private void makeCategories() {
      above(1, "New");
      above(2, "Tests"); // two that swap their names
      pushed(2, "Quizzes", 2);
      above(3, "Quizzes");
      pushed(3, "Tests", 3);
      above(4, "Exams"); // named as one that gives way
      pushed(4, "Finals", 4);
      district.localCategory(course, base + 5, "Exams", "1.000");
      above(6, "Labs"); // named as one that is renamed
      pushed(6, "Lab work", 6);
      district.localCategory(course, base + 7, "Labs", "1.000");
      above(8, "Projects"); // named as an orphan that is renamed
      pushed(8, "Project", 8);
      pushed(9, "Projects", 99);
      pushed(10, "Old", 98); // to delete
      pushed(11, "Kept", 97); // in use: to mark
      above(12, "Essays"); // named as a section's orphan
      pushed(12, "Essay", 12);
    }

    private void above(long id, String name) {
      district.masterCategory(base + id, course, name, "2.000");
    }

    private void pushed(long row, String name, long above) {
      district.pushedCategory(course, base + row, name, "1.000", base + above);
    }

    private void makeSectionsCategories() {
      copied(2, "Quizzes", 2);
      copied(3, "Tests", 3);
      copied(7, "Labs", 7);
      copied(9, "Projects", 9);
      copied(10, "Old", 10); // to delete
      copied(11, "Kept", 11);
      teachers(12, "Exams"); // gives way
      teachers(13, "New"); // in use: renamed
      copied(14, "Essays", NEVER_GIVEN + 96); // an orphan in use: renamed
      copied(15, "Essay", 12);
      copied(16, "Gone", NEVER_GIVEN + 95); // in use: to mark
      for (long used : new long[] {7, 9, 11, 13, 14, 16}) {
        district.workInSectionCategory(course, base + used, 1);
      }
    }

    private void copied(long row, String name, long above) {
      district.copiedCategory(course, base + row, name, "1.000", base + above);
    }

    private void teachers(long row, String name) {
      district.teachersCategory(course, base + row, name, "1.000");
    }

    /** Rows by task and term; tasks 4 and 6 are in use. */
    private void pairs(DataType type, Content old, Content now) {
      district
          .above(type, base + 1, course, ofTask(1, Q1), now) // to insert
          .above(type, base + 2, course, ofTask(2, Q1), now) // to update
          .pushed(own(type, base + 2), ofTask(2, Q1), old, base + 2)
          .pushed(copy(type, 2), ofTask(2, Q1), old, base + 2)
          .pushed(own(type, base + 3), ofTask(2, Q2), old, base + 93) // to delete
          .pushed(copy(type, 3), ofTask(2, Q2), old, base + 3)
          .local(own(type, base + 4), ofTask(4, Q1), old) // in use: to mark
          .local(copy(type, 5), ofTask(6, Q2), old)
          .above(type, base + 5, course, ofTask(5, Q1), now) // to relink, in place of the next one
          .local(own(type, base + 5), ofTask(5, Q1), old)
          .pushed(own(type, base + 6), ofTask(6, Q1), old, base + 5)
          .local(copy(type, 4), ofTask(5, Q1), old) // to replace, with the link of the next one
          .pushed(copy(type, 6), ofTask(1, Q2), old, base + 5);
    }
  }
}
