-- What a LOCKED push would do to the records of courses: to those of the courses that are not in step. @overwrite is true, so
-- that what was changed since is not in step either.

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, m.grading_task_id, NULL, NULL, NULL, NULL, NULL,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_grading_task m ON m.master_id = t.master_id
LEFT JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = m.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.score_group_id <=> m.score_group_id AND r.term_gpa_weight <=> m.term_gpa_weight AND r.credit <=> m.credit
  AND r.credit_type <=> m.credit_type AND r.credit_overflow <=> m.credit_overflow);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, r.grading_task_id, NULL, NULL, NULL, NULL, NULL, 'DELETED'
FROM bench_stale t
JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, m.standard_id, NULL, NULL, NULL, NULL,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_standard m ON m.master_id = t.master_id
LEFT JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = m.standard_id
WHERE t.kind = 'STANDARDS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.score_group_id <=> m.score_group_id AND r.credit <=> m.credit AND r.credit_type <=> m.credit_type
  AND r.credit_overflow <=> m.credit_overflow);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, r.standard_id, NULL, NULL, NULL, NULL, 'DELETED'
FROM bench_stale t
JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
WHERE t.kind = 'STANDARDS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, NULL, m.test_id, NULL, NULL, NULL,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_assessment m ON m.master_id = t.master_id
LEFT JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = m.test_id
WHERE t.kind = 'ASSESSMENTS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.start_date <=> m.start_date AND r.end_date <=> m.end_date AND r.copies_forward <=> m.copies_forward
  AND r.kind <=> m.kind);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, NULL, r.test_id, NULL, NULL, NULL, 'DELETED'
FROM bench_stale t
JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
WHERE t.kind = 'ASSESSMENTS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, m.grading_task_id, m.standard_id, NULL, NULL, NULL, m.term_name_id,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
LEFT JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = COALESCE(m.grading_task_id, -m.standard_id) AND r.term_name_id = m.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.calculation_type <=> m.calculation_type AND r.grading_scale_id <=> m.grading_scale_id
  AND r.weight_categories <=> m.weight_categories AND r.use_percent_value <=> m.use_percent_value
  AND r.limit_to_last <=> m.limit_to_last AND r.cumulative_from_id <=> m.cumulative_from_id
  AND r.proficiency_method <=> m.proficiency_method);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, r.grading_task_id, r.standard_id, NULL, NULL, NULL, r.term_name_id, 'DELETED'
FROM bench_stale t
JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, m.grading_task_id, NULL, NULL, NULL, NULL, m.term_name_id,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_composite_grade m ON m.master_id = t.master_id
LEFT JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = m.grading_task_id AND r.term_name_id = m.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.children <=> m.children);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, r.grading_task_id, NULL, NULL, NULL, NULL, r.term_name_id, 'DELETED'
FROM bench_stale t
JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, NULL, NULL, r.id, m.name, NULL,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> m.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN master_category m ON m.master_id = t.master_id
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = m.id
LEFT JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.name_key = COALESCE(linked.name_key,
  m.name_key)
WHERE t.kind = 'CATEGORIES' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash AND r.name <=> m.name
  AND r.weight <=> m.weight AND r.sequence <=> m.sequence AND r.exclude_from_calculation <=> m.exclude_from_calculation
  AND r.drop_lowest <=> m.drop_lowest AND r.aligned_to <=> m.aligned_to);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, NULL, NULL, NULL, r.id, r.name, NULL, 'DELETED'
FROM bench_stale t
JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
WHERE t.kind = 'CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND r.pushed_hash = r.content_hash;
