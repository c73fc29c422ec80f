-- T-10: an option of a term in which the section does not meet counts as absent above.

UPDATE bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
STRAIGHT_JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.subject = r.subject
  AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms)
SET r.calculation_type = c.calculation_type, r.grading_scale_id = c.grading_scale_id,
  r.weight_categories = c.weight_categories, r.use_percent_value = c.use_percent_value, r.limit_to_last = c.limit_to_last,
  r.cumulative_from_id = c.cumulative_from_id, r.proficiency_method = c.proficiency_method, r.source_id = c.id,
  r.pushed_hash = c.content_hash, r.residual_since = NULL
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND r.source_id IS NOT NULL
  AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id = c.id AND c.calculation_type = r.calculation_type AND c.grading_scale_id <=> r.grading_scale_id
    AND c.weight_categories = r.weight_categories AND c.use_percent_value = r.use_percent_value
    AND c.limit_to_last <=> r.limit_to_last AND c.cumulative_from_id <=> r.cumulative_from_id
    AND c.proficiency_method <=> r.proficiency_method AND r.pushed_hash = r.content_hash);

-- T-5 and T-7: what teachers made goes in an overwrite, whether or not something takes its place below.
DELETE r
FROM bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.subject = r.subject
  AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms) AND r.source_id IS NOT NULL
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND c.id IS NULL
  AND (r.pushed_hash = r.content_hash OR (@overwrite AND NOT (
    EXISTS (SELECT 1 FROM assignment_alignment a
      WHERE a.course_id = r.course_id AND a.grading_task_id = r.grading_task_id AND a.section_id = r.section_id)
    OR EXISTS (SELECT 1 FROM assignment_alignment a
      WHERE a.course_id = r.course_id AND a.standard_id = r.standard_id AND a.section_id = r.section_id)
    OR EXISTS (SELECT 1 FROM posted_grade g
      WHERE g.course_id = r.course_id AND g.grading_task_id = r.grading_task_id AND g.section_id = r.section_id)
    OR EXISTS (SELECT 1 FROM posted_grade g
      WHERE g.course_id = r.course_id AND g.standard_id = r.standard_id AND g.section_id = r.section_id)
    OR EXISTS (SELECT 1 FROM posted_comment p
      WHERE p.course_id = r.course_id AND p.grading_task_id = r.grading_task_id AND p.section_id = r.section_id)
    OR EXISTS (SELECT 1 FROM posted_comment p
      WHERE p.course_id = r.course_id AND p.standard_id = r.standard_id AND p.section_id = r.section_id))));

UPDATE bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.subject = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.subject = r.subject
  AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms) AND r.source_id IS NOT NULL
SET r.residual_since = @job
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND c.id IS NULL AND @overwrite AND r.residual_since IS NULL;

INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT s.course_id, s.section_id, c.grading_task_id, c.standard_id, c.term_name_id, c.calculation_type, c.grading_scale_id,
  c.weight_categories, c.use_percent_value, c.limit_to_last, c.cumulative_from_id, c.proficiency_method, c.id, c.content_hash
FROM bench_stale t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
STRAIGHT_JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND t.fresh AND FIND_IN_SET(c.term_name_id, s.terms)
  AND (c.source_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM course_grading_task k WHERE k.course_id = c.course_id AND k.grading_task_id = c.grading_task_id)
    OR EXISTS (SELECT 1 FROM course_standard k WHERE k.course_id = c.course_id AND k.standard_id = c.standard_id));

INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id, calculation_type,
  grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
  pushed_hash)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, c.grading_task_id, c.standard_id, c.term_name_id, c.calculation_type,
  c.grading_scale_id, c.weight_categories, c.use_percent_value, c.limit_to_last, c.cumulative_from_id, c.proficiency_method,
  c.id, c.content_hash
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
LEFT JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.subject = c.subject AND r.term_name_id = c.term_name_id
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND NOT t.fresh AND FIND_IN_SET(c.term_name_id, s.terms) AND r.course_id IS NULL
  AND (c.source_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM course_grading_task k WHERE k.course_id = c.course_id AND k.grading_task_id = c.grading_task_id)
    OR EXISTS (SELECT 1 FROM course_standard k WHERE k.course_id = c.course_id AND k.standard_id = c.standard_id));
