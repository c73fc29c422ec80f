-- Records without one above that an OVERWRITE would delete,
-- were it not for student work: looked at more closely afterwards. Of
-- calc options and composites only those are protected that were made here or changed since and have no record above.

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'GRADING_TASKS', r.grading_task_id, NULL, NULL, NULL, NULL, NULL, 'DELETED', r.residual_since
FROM bench_target t
JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'STANDARDS', NULL, r.standard_id, NULL, NULL, NULL, NULL, 'DELETED', r.residual_since
FROM bench_target t
JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'ASSESSMENTS', NULL, NULL, r.test_id, NULL, NULL, NULL, 'DELETED', r.residual_since
FROM bench_target t
JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'CATEGORIES', NULL, NULL, NULL, r.id, r.name, NULL, 'DELETED', r.residual_since
FROM bench_target t
JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND live.id IS NULL AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
WHERE live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'GRADE_CALC_OPTIONS', r.grading_task_id, r.standard_id, NULL, NULL, NULL, r.term_name_id,
  'DELETED', r.residual_since
FROM bench_target t
JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND NOT r.pushed_hash <=> r.content_hash
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN t.course_id, 0, 'COMPOSITE_GRADES', r.grading_task_id, NULL, NULL, NULL,
  CAST(JSON_KEYS(r.children) AS CHAR(100)), r.term_name_id, 'DELETED', r.residual_since
FROM bench_target t
JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND NOT r.pushed_hash <=> r.content_hash
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, 'SECTION_GRADE_CALC_OPTIONS', r.grading_task_id, r.standard_id, NULL, NULL, NULL,
  r.term_name_id, 'DELETED', r.residual_since
FROM bench_target t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND NOT r.pushed_hash <=> r.content_hash
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
  AND FIND_IN_SET(r.term_name_id, s.terms) AND r.source_id IS NOT NULL
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, 'SECTION_COMPOSITE_GRADES', r.grading_task_id, NULL, NULL, NULL,
  CAST(JSON_KEYS(r.children) AS CHAR(100)), r.term_name_id, 'DELETED', r.residual_since
FROM bench_target t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND NOT r.pushed_hash <=> r.content_hash
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms) AND r.source_id IS NOT NULL
WHERE m.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome, residual_since)
SELECT STRAIGHT_JOIN r.course_id, r.section_id, 'SECTION_CATEGORIES', NULL, NULL, NULL, r.id, r.name, NULL, 'DELETED',
  r.residual_since
FROM bench_target t
JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN course_category live FORCE INDEX (PRIMARY) ON live.course_id = r.course_id AND live.id = r.source_id
LEFT JOIN master_category m ON m.master_id = t.master_id AND live.id IS NULL AND r.source_id IS NOT NULL
  AND m.name_key = r.name_key
WHERE live.id IS NULL AND m.id IS NULL;
