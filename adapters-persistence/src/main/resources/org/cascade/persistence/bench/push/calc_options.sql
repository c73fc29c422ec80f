-- C-10: options that were pushed go with their task, whatever work there is; only what was made here is protected by it.

UPDATE bench_differing t
STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
SET r.calculation_type = m.calculation_type, r.grading_scale_id = m.grading_scale_id,
  r.weight_categories = m.weight_categories, r.use_percent_value = m.use_percent_value, r.limit_to_last = m.limit_to_last,
  r.cumulative_from_id = m.cumulative_from_id, r.proficiency_method = m.proficiency_method, r.source_id = m.id,
  r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id <=> m.id AND m.calculation_type = r.calculation_type AND m.grading_scale_id <=> r.grading_scale_id
    AND m.weight_categories = r.weight_categories AND m.use_percent_value = r.use_percent_value
    AND m.limit_to_last <=> r.limit_to_last AND m.cumulative_from_id <=> r.cumulative_from_id
    AND m.proficiency_method <=> r.proficiency_method AND r.pushed_hash <=> r.content_hash);

DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND m.id IS NULL
  AND (r.pushed_hash = r.content_hash OR (@overwrite AND NOT (
    EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.standard_id = r.standard_id))));

-- what an overwrite has left
UPDATE bench_differing t
STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
SET r.residual_since = @job
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND m.id IS NULL AND @overwrite AND r.residual_since IS NULL;

INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT t.course_id, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type, m.grading_scale_id,
  m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method, m.id, m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (PRIMARY) ON m.master_id = t.master_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND t.fresh AND (m.standard_id IS NULL OR EXISTS (
  SELECT 1 FROM course_standard s WHERE s.course_id = t.course_id AND s.standard_id = m.standard_id));

INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type, m.grading_scale_id,
  m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method, m.id, m.content_hash
FROM bench_stale t
JOIN master_grade_calc_option m FORCE INDEX (PRIMARY) ON m.master_id = t.master_id
LEFT JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = COALESCE(m.grading_task_id, -m.standard_id) AND r.term_name_id = m.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND NOT t.fresh AND r.course_id IS NULL AND (m.standard_id IS NULL OR EXISTS (
  SELECT 1 FROM course_standard s WHERE s.course_id = t.course_id AND s.standard_id = m.standard_id));
