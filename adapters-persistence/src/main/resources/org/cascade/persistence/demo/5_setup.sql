-- Categories, calc options, composites and tests at the courses and sections, as the last push left them.

INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to,
  source_id, pushed_hash)
SELECT course.id, above.name, above.name_key, above.weight, above.sequence, above.exclude_from_calculation, above.drop_lowest,
  above.aligned_to, above.id, above.content_hash
FROM course JOIN master_category AS above ON above.master_id = course.master_id
ORDER BY course.id, above.id;

INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id, pushed_hash)
SELECT course.id, above.grading_task_id, above.standard_id, above.term_name_id, above.calculation_type, above.grading_scale_id,
  above.weight_categories, above.use_percent_value, above.limit_to_last, above.cumulative_from_id, above.proficiency_method,
  above.id, above.content_hash
FROM course JOIN master_grade_calc_option AS above ON above.master_id = course.master_id
ORDER BY course.id, above.id;

INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT course.id, above.grading_task_id, above.term_name_id, above.children, above.id, above.content_hash
FROM course JOIN master_composite_grade AS above ON above.master_id = course.master_id
ORDER BY course.id, above.id;

INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
SELECT course.id, above.test_id, above.start_date, above.end_date, above.copies_forward, above.kind, above.id, above.content_hash
FROM course JOIN master_assessment AS above ON above.master_id = course.master_id
ORDER BY course.id, above.test_id;

INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to, source_id, pushed_hash)
SELECT section.course_id, section.id, above.name, above.name_key, above.weight, above.sequence, above.exclude_from_calculation,
  above.drop_lowest, above.aligned_to, above.id, above.content_hash
FROM section JOIN course_category AS above ON above.course_id = section.course_id
ORDER BY section.course_id, section.id, above.id;

INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT section.course_id, section.id, above.grading_task_id, above.standard_id, above.term_name_id, above.calculation_type,
  above.grading_scale_id, above.weight_categories, above.use_percent_value, above.limit_to_last, above.cumulative_from_id,
  above.proficiency_method, above.id, above.content_hash
FROM section
JOIN course_grade_calc_option AS above ON above.course_id = section.course_id
WHERE EXISTS (SELECT 1 FROM section_term AS meets JOIN term ON term.id = meets.term_id
  WHERE meets.course_id = section.course_id AND meets.section_id = section.id AND term.term_name_id = above.term_name_id)
ORDER BY section.course_id, section.id, above.id;

INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT section.course_id, section.id, above.grading_task_id, above.term_name_id, above.children, above.id, above.weights_hash
FROM section
JOIN course_composite_grade AS above ON above.course_id = section.course_id
WHERE EXISTS (SELECT 1 FROM section_term AS meets JOIN term ON term.id = meets.term_id
  WHERE meets.course_id = section.course_id AND meets.section_id = section.id AND term.term_name_id = above.term_name_id)
ORDER BY section.course_id, section.id, above.id;
