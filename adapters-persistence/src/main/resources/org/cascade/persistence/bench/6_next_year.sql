-- The courses from @first to below @last, rolled into the next year with their sections and what was pushed to them; links and
-- pushed hashes are kept. Ids of courses are 1,000,000 above those of this year, of sections 10,000,000. A section's records are
-- linked to the course's records of the same keys, for these have ids of their own. What teachers made stays behind.

INSERT INTO course (id, calendar_id, master_id, ignore_master_push, number, name, active, state_code, description, department,
  sced_subject_area, sced_course_identifier, sced_course_level, sced_available_credit, sced_sequence, terms, schedules, periods,
  max_students, standards_based, attendance, transcript, gpa_weight, honors, required, homeroom, type, activity, dual_credit,
  state_report_exclude, custom_fields)
SELECT id + 1000000, calendar_id + 100000, master_id, ignore_master_push, number, name, active, state_code, description,
  department, sced_subject_area, sced_course_identifier, sced_course_level, sced_available_credit, sced_sequence, terms, schedules,
  periods, max_students, standards_based, attendance, transcript, gpa_weight, honors, required, homeroom, type, activity,
  dual_credit, state_report_exclude, custom_fields
FROM course WHERE id >= @first AND id < @last ORDER BY id;

INSERT INTO section (course_id, id, number, teacher)
SELECT course_id + 1000000, id + 10000000, number, teacher
FROM section WHERE course_id >= @first AND course_id < @last ORDER BY course_id, id;

INSERT INTO section_term (course_id, section_id, term_id)
SELECT course_id + 1000000, section_id + 10000000, term_id + 1000000
FROM section_term WHERE course_id >= @first AND course_id < @last ORDER BY course_id, section_id, term_id;

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type,
  credit_overflow, source_id, pushed_hash)
SELECT course_id + 1000000, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type, credit_overflow, source_id,
  pushed_hash
FROM course_grading_task WHERE course_id >= @first AND course_id < @last ORDER BY course_id, grading_task_id;

INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id, pushed_hash)
SELECT course_id + 1000000, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id, pushed_hash
FROM course_standard WHERE course_id >= @first AND course_id < @last ORDER BY course_id, standard_id;

INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to,
  source_id, pushed_hash)
SELECT course_id + 1000000, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to, source_id,
  pushed_hash
FROM course_category WHERE course_id >= @first AND course_id < @last ORDER BY course_id, id;

INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
SELECT course_id + 1000000, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash
FROM course_assessment WHERE course_id >= @first AND course_id < @last AND copies_forward ORDER BY course_id, test_id;

INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id, pushed_hash)
SELECT course_id + 1000000, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id, weight_categories,
  use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id, pushed_hash
FROM course_grade_calc_option
WHERE course_id >= @first AND course_id < @last ORDER BY course_id, subject, term_name_id;

INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT course_id + 1000000, grading_task_id, term_name_id, children, source_id, pushed_hash
FROM course_composite_grade
WHERE course_id >= @first AND course_id < @last ORDER BY course_id, grading_task_id, term_name_id;

INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to, source_id, pushed_hash)
SELECT above.course_id, below.section_id + 10000000, below.name, below.name_key, below.weight, below.sequence,
  below.exclude_from_calculation, below.drop_lowest, below.aligned_to, above.id, below.pushed_hash
FROM section_category AS below
JOIN course_category AS above ON above.course_id = below.course_id + 1000000 AND above.name_key = below.name_key
WHERE below.course_id >= @first AND below.course_id < @last AND below.source_id IS NOT NULL
ORDER BY below.course_id, below.section_id, below.id;

INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT above.course_id, below.section_id + 10000000, below.grading_task_id, below.standard_id, below.term_name_id,
  below.calculation_type, below.grading_scale_id, below.weight_categories, below.use_percent_value, below.limit_to_last,
  below.cumulative_from_id, below.proficiency_method, above.id, below.pushed_hash
FROM section_grade_calc_option AS below
JOIN course_grade_calc_option AS above ON above.course_id = below.course_id + 1000000 AND above.subject = below.subject
  AND above.term_name_id = below.term_name_id
WHERE below.course_id >= @first AND below.course_id < @last AND below.source_id IS NOT NULL
ORDER BY below.course_id, below.section_id, below.subject, below.term_name_id;

INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT above.course_id, below.section_id + 10000000, below.grading_task_id, below.term_name_id, below.children, above.id,
  below.pushed_hash
FROM section_composite_grade AS below
JOIN course_composite_grade AS above ON above.course_id = below.course_id + 1000000
  AND above.grading_task_id = below.grading_task_id AND above.term_name_id = below.term_name_id
WHERE below.course_id >= @first AND below.course_id < @last AND below.source_id IS NOT NULL
ORDER BY below.course_id, below.section_id, below.grading_task_id, below.term_name_id;
