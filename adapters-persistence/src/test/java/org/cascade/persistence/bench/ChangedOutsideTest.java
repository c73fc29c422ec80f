package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.domain.push.PushMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Courses in step are not read. Whatever anybody changes at one of them, in any column that a push
 * compares, it is in step no longer, and the only one.
 */
class ChangedOutsideTest {
  /** The first course of the first secondary school, and the first of the first elementary one. */
  private static final String SECONDARY =
      "(SELECT id FROM (SELECT MIN(c.id) AS id FROM course c WHERE c.calendar_id = 2) AS first)";

  private static final String ELEMENTARY =
      "(SELECT id FROM (SELECT MIN(c.id) AS id FROM course c WHERE c.calendar_id = 1) AS first)";

  private static TinyDistrict tiny;
  private static String inStep;

  @BeforeAll
  static void makeAndPush() {
    tiny = new TinyDistrict();
    tiny.push(PushMode.LOCKED, BenchDistrict.YEAR);
    inStep = tiny.checksum(TinyDistrict.scope(BenchDistrict.YEAR));
  }

  @AfterAll
  static void drop() {
    tiny.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE course SET number = 'other' WHERE id = {secondary}",
        "UPDATE course SET name = UPPER(name) WHERE id = {secondary}",
        "UPDATE course SET active = 0 WHERE id = {secondary}",
        "UPDATE course SET description = NULL WHERE id = {secondary}",
        "UPDATE course SET sced_available_credit = 0.5 WHERE id = {secondary}",
        "UPDATE course SET dual_credit = 1 WHERE id = {secondary}",
        "UPDATE course SET state_report_exclude = 1 WHERE id = {secondary}",
        "UPDATE course SET custom_fields = JSON_SET(custom_fields, '$.Cluster', 'Other') WHERE id = {secondary}",
        "UPDATE course SET custom_fields = LOWER(custom_fields) WHERE id = {secondary}",
        "UPDATE course_grading_task SET score_group_id = 2 WHERE course_id = {secondary} AND grading_task_id = 3",
        "UPDATE course_grading_task SET credit = 2 WHERE course_id = {secondary} AND grading_task_id = 3",
        "UPDATE course_grading_task SET source_id = source_id + 1000000 WHERE course_id = {secondary} AND grading_task_id = 3",
        "UPDATE course_grading_task SET source_id = NULL, pushed_hash = NULL WHERE course_id = {secondary} AND grading_task_id = 3",
        "UPDATE course_grading_task SET pushed_hash = UNHEX(MD5('other')) WHERE course_id = {secondary} AND grading_task_id = 3",
        "DELETE FROM course_grading_task WHERE course_id = {secondary} AND grading_task_id = 7",
        "UPDATE course_standard SET credit_type = 'Other' WHERE course_id = {elementary} LIMIT 1",
        "DELETE FROM course_standard WHERE course_id = {elementary} LIMIT 1",
        "UPDATE course_category SET name = 'Labs', name_key = 'labs' WHERE course_id = {secondary} AND sequence = 2",
        "UPDATE course_category SET weight = weight + 1 WHERE course_id = {secondary} AND sequence = 2",
        "UPDATE course_category SET aligned_to = JSON_SET(aligned_to, '$.tasks', JSON_ARRAY(2)) WHERE course_id = {secondary} AND sequence = 2",
        "INSERT INTO course_category (course_id, name, name_key, aligned_to) SELECT {secondary}, 'Labs', 'labs', JSON_OBJECT()",
        "UPDATE course_assessment SET copies_forward = 0 WHERE course_id = (SELECT MIN(c.id) FROM course c WHERE c.master_id MOD 4 = 0)",
        "UPDATE course_assessment SET end_date = '2026-03-01' WHERE course_id = (SELECT MIN(c.id) FROM course c WHERE c.master_id MOD 4 = 0)",
        "UPDATE course_grade_calc_option SET limit_to_last = 9 WHERE course_id = {secondary} AND grading_task_id = 2 AND term_name_id = 1",
        "UPDATE course_grade_calc_option SET grading_scale_id = NULL WHERE course_id = {secondary} AND grading_task_id = 2 AND term_name_id = 1",
        "UPDATE course_grade_calc_option SET calculation_type = 'NO_CALCULATION' WHERE course_id = {secondary} AND grading_task_id = 2 AND term_name_id = 1",
        "DELETE FROM course_grade_calc_option WHERE course_id = {secondary} AND grading_task_id = 2 AND term_name_id = 1",
        "UPDATE course_composite_grade SET children = JSON_SET(children, '$.\"1:1\"', '41.000') WHERE course_id = {secondary} AND term_name_id = 2",
        "UPDATE course_composite_grade SET children = JSON_REMOVE(children, '$.\"1:1\"') WHERE course_id = {secondary} AND term_name_id = 2",
        "UPDATE section_category SET drop_lowest = 3 WHERE course_id = {secondary} LIMIT 1",
        "INSERT INTO section_category (course_id, section_id, name, name_key, aligned_to) SELECT s.course_id, MIN(s.id), 'Labs', 'labs', JSON_OBJECT() FROM section s WHERE s.course_id = {secondary} GROUP BY s.course_id",
        "UPDATE section_grade_calc_option SET weight_categories = 1 - weight_categories WHERE course_id = {secondary} LIMIT 1",
        "UPDATE section_grade_calc_option SET source_id = source_id + 1000000 WHERE course_id = {secondary} LIMIT 1",
        "DELETE FROM section_grade_calc_option WHERE course_id = {secondary} LIMIT 1",
        "UPDATE section_composite_grade SET children = JSON_SET(children, '$.\"1:1\"', '41.000') WHERE course_id = {secondary} LIMIT 1",
        // The same two contents, exchanged: sums and counts stay what they were.
        "UPDATE course_grading_task SET credit = IF(grading_task_id = 4, NULL, 0.5), credit_type = IF(grading_task_id = 4, NULL, 'Core') WHERE course_id = {secondary} AND grading_task_id IN (3, 4)",
        "UPDATE course_grade_calc_option SET source_id = 1000000 - source_id WHERE course_id = {secondary} AND grading_task_id IN (2, 3)",
      })
  void aChangeAtACourseIsNoticed(String change) {
    tiny.execute(change.replace("{elementary}", ELEMENTARY).replace("{secondary}", SECONDARY));

    CourseCounts counts = previewed();

    assertThat(counts.unchanged()).isEqualTo(counts.total() - 1);
    tiny.push(PushMode.OVERWRITE, BenchDistrict.YEAR);
    assertThat(previewed().unchanged()).isEqualTo(counts.total());
    assertThat(tiny.checksum(TinyDistrict.scope(BenchDistrict.YEAR))).isEqualTo(inStep);
  }

  private static CourseCounts previewed() {
    Preview preview =
        new PreviewPushService(
                tiny.ports().pushScopes(),
                tiny.ports().linkedCourses(),
                new PushSettings(40, 1),
                new ReadAhead(new PushSettings(40, 1)))
            .preview(tiny.request(PushMode.OVERWRITE, BenchDistrict.YEAR));
    while (preview.next().isPresent()) {
      assertThat(preview.courses().failed()).isZero();
    }
    return preview.courses();
  }
}
