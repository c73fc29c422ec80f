package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.Q2;
import static org.cascade.application.testing.SmallDistrict.TERM_Q1;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.push.PushMode.LOCKED;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets all that there is above is told so, who gets some of it is told each record. */
class InsertionsTest {
  /** Only where single records are named does a target have a column for each of their keys. */
  private static final Pattern RECORDS =
      Pattern.compile("above_id|above_key|subject BIGINT|grading_task_id BIGINT");

  private static final Pattern INSERTION =
      Pattern.compile("INSERT INTO ((?:course|section)_\\w+).*", Pattern.DOTALL);

  private static final List<String> INSERTIONS = new ArrayList<>();
  private static MySqlDistrict district;
  private static PushScenario scenario;

  @BeforeAll
  static void open() {
    district = new MySqlDistrict();
    scenario = new PushScenario(district.ports(InsertionsTest::note));
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @BeforeEach
  void forget() {
    INSERTIONS.clear();
  }

  private static void note(String sql) {
    Stream.of(INSERTION.matcher(sql))
        .flatMap(Matcher::results)
        .map(InsertionsTest::what)
        .forEach(INSERTIONS::add);
  }

  private static String what(MatchResult insertion) {
    boolean some = RECORDS.matcher(insertion.group()).find();
    return (some ? "some of " : "all of ") + insertion.group(1);
  }

  /** Two courses with the tasks 2 and 3, whose master has an option for task 2 in both terms. */
  private static SmallDistrict twoCourses() {
    SmallDistrict two =
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(12, 1, 2, "1.000")
            .masterTask(13, 1, 3, "1.000")
            .masterOption(21, 1, 2, Q1, option(5))
            .masterOption(22, 1, 2, Q2, option(5));
    for (long course = 1; course <= 2; course++) {
      two.course(course, 1, "C" + course)
          .pushedTask(course, 2, "1.000", 12)
          .pushedTask(course, 3, "1.000", 13);
    }
    return two;
  }

  private static BelowId optionOf(long course, long row) {
    return BelowId.ofCourse(GRADE_CALC_OPTIONS, course, row);
  }

  private static List<RecordKey> keys(DataType type, long course, Owner owner) {
    return district
        .worlds()
        .read()
        .rows(type, new CourseId(course), owner)
        .map(row -> row.getValue().key())
        .toList();
  }

  private static void assertInBothTerms(long course, Owner owner) {
    assertThat(keys(GRADE_CALC_OPTIONS, course, owner))
        .containsExactlyInAnyOrder(ofTask(2, Q1), ofTask(2, Q2));
  }

  @Test
  void aCourseGetsAllOfItsMasterOrSomeOfIt() {
    district
        .worlds()
        .load(twoCourses().pushed(optionOf(2, 7), ofTask(2, Q1), option(5), 21).world());

    scenario.push("a", request(LOCKED, GRADE_CALC_OPTIONS));

    assertThat(INSERTIONS)
        .containsExactly("all of course_grade_calc_option", "some of course_grade_calc_option");
    assertInBothTerms(1, Owner.COURSE);
    assertInBothTerms(2, Owner.COURSE);
  }

  @Test
  void aSectionGetsAllOfTheTermsInWhichItMeets() {
    district
        .worlds()
        .load(
            twoCourses()
                .section(11, 1, "S2", TERM_Q1)
                .masterComposite(31, 1, 2, Q1, composite("3:1", "100.000"))
                .masterComposite(32, 1, 2, Q2, composite("3:1", "100.000"))
                .masterCategory(41, 1, "Tests", "1.000")
                .world());

    scenario.push("a", withSections(LOCKED, CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

    assertThat(INSERTIONS)
        .containsExactly(
            "all of course_category",
            "all of course_grade_calc_option",
            "all of course_composite_grade",
            "all of section_category",
            "all of section_grade_calc_option",
            "all of section_composite_grade");
    assertInBothTerms(1, Owner.section(1));
    assertInBothTerms(2, Owner.section(2));
    Owner inQ1 = Owner.section(11);
    assertThat(keys(GRADE_CALC_OPTIONS, 1, inQ1)).containsExactly(ofTask(2, Q1));
    assertThat(keys(COMPOSITE_GRADES, 1, inQ1)).containsExactly(ofTask(2, Q1));
    assertThat(keys(CATEGORIES, 1, inQ1)).containsExactly(World.named("Tests"));
  }

  /** T-5: the section's own option for task 2 stays. */
  @Test
  void aSectionThatDoesNotGetAllOfATermIsToldEachRecord() {
    district
        .worlds()
        .load(
            twoCourses()
                .masterOption(23, 1, 3, Q1, option(5))
                .local(BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 1, 8), ofTask(2, Q1), option(6))
                .world());

    scenario.push("a", withSections(LOCKED, GRADE_CALC_OPTIONS));

    assertThat(INSERTIONS)
        .containsExactly(
            "all of course_grade_calc_option",
            "all of section_grade_calc_option",
            "some of section_grade_calc_option");
    for (long course = 1; course <= 2; course++) {
      assertThat(keys(GRADE_CALC_OPTIONS, course, Owner.section(course)))
          .containsExactlyInAnyOrder(ofTask(2, Q1), ofTask(2, Q2), ofTask(3, Q1));
    }
    assertThat(
            district.worlds().read().row(BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 1, 8)).content())
        .isEqualTo(option(6));
  }

  /** What it had is above as well; its section has got that before. */
  @Test
  void aSectionOfACourseThatHadSomethingIsToldEachRecord() {
    district
        .worlds()
        .load(
            twoCourses()
                .local(optionOf(1, 7), ofTask(3, Q1), option(6))
                .pushed(BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 1, 8), ofTask(3, Q1), option(6), 7)
                .world());

    scenario.push("a", withSections(LOCKED, GRADE_CALC_OPTIONS));

    assertThat(INSERTIONS)
        .containsExactly(
            "all of course_grade_calc_option",
            "all of section_grade_calc_option",
            "some of section_grade_calc_option");
    assertThat(keys(GRADE_CALC_OPTIONS, 1, Owner.section(1)))
        .containsExactlyInAnyOrder(ofTask(2, Q1), ofTask(2, Q2), ofTask(3, Q1));
    assertInBothTerms(2, Owner.section(2));
  }
}
