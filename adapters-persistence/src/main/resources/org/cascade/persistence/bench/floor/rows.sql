-- Nothing is decided: every record of the masters to the courses, every record of the courses to the sections that meet in
-- its term, in the order in which the script of the push writes them.

INSERT INTO bench_floor_course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type,
  credit_overflow)
SELECT t.course_id, m.grading_task_id, m.score_group_id, m.term_gpa_weight, m.credit, m.credit_type, m.credit_overflow
FROM bench_target t
STRAIGHT_JOIN master_grading_task m ON m.master_id = t.master_id;

INSERT INTO bench_floor_course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow)
SELECT t.course_id, m.standard_id, m.score_group_id, m.credit, m.credit_type, m.credit_overflow
FROM bench_target t
STRAIGHT_JOIN master_standard m ON m.master_id = t.master_id;

INSERT INTO bench_floor_course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to)
SELECT t.course_id, m.name, m.name_key, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest, m.aligned_to
FROM bench_target t
STRAIGHT_JOIN master_category m ON m.master_id = t.master_id;

INSERT INTO bench_floor_course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind)
SELECT t.course_id, m.test_id, m.start_date, m.end_date, m.copies_forward, m.kind
FROM bench_target t
STRAIGHT_JOIN master_assessment m ON m.master_id = t.master_id;

INSERT INTO bench_floor_course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method)
SELECT t.course_id, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type, m.grading_scale_id,
  m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method
FROM bench_target t
STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (PRIMARY) ON m.master_id = t.master_id;

INSERT INTO bench_floor_course_composite_grade (course_id, grading_task_id, term_name_id, children)
SELECT t.course_id, m.grading_task_id, m.term_name_id, m.children
FROM bench_target t
STRAIGHT_JOIN master_composite_grade m ON m.master_id = t.master_id;

INSERT INTO bench_floor_section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation,
  drop_lowest, aligned_to)
SELECT s.course_id, s.section_id, c.name, c.name_key, c.weight, c.sequence, c.exclude_from_calculation, c.drop_lowest,
  c.aligned_to
FROM bench_section s
STRAIGHT_JOIN bench_floor_course_category c FORCE INDEX (PRIMARY) ON c.course_id = s.course_id;

INSERT INTO bench_floor_section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id,
  calculation_type, grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id,
  proficiency_method)
SELECT s.course_id, s.section_id, c.grading_task_id, c.standard_id, c.term_name_id, c.calculation_type, c.grading_scale_id,
  c.weight_categories, c.use_percent_value, c.limit_to_last, c.cumulative_from_id, c.proficiency_method
FROM bench_section s
STRAIGHT_JOIN bench_floor_course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = s.course_id
WHERE FIND_IN_SET(c.term_name_id, s.terms);

INSERT INTO bench_floor_section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children)
SELECT s.course_id, s.section_id, c.grading_task_id, c.term_name_id, c.children
FROM bench_section s
STRAIGHT_JOIN bench_floor_course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = s.course_id
WHERE FIND_IN_SET(c.term_name_id, s.terms);
