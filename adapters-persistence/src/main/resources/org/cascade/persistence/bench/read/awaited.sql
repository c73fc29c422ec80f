-- By master record the change and how many courses await it, Course Info apart. Courses that ignore pushes are not counted, a
-- generated district has none.

DROP TEMPORARY TABLE IF EXISTS bench_awaited;

CREATE TEMPORARY TABLE bench_awaited (
  master_id BIGINT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  record_key VARCHAR(150) NOT NULL,
  change_kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  before_push VARCHAR(4000) NULL,
  after_push VARCHAR(4000) NULL
) COLLATE utf8mb4_0900_bin;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', m.grading_task_id) AS record_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END AS change_kind,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.score_group_id, r.term_gpa_weight, r.credit, r.credit_type,
  r.credit_overflow)) AS before_push, JSON_ARRAY(m.score_group_id, m.term_gpa_weight, m.credit, m.credit_type,
  m.credit_overflow) AS after_push
FROM bench_stale t
JOIN master_grading_task m ON m.master_id = t.master_id
LEFT JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = m.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.score_group_id <=> m.score_group_id AND r.term_gpa_weight <=> m.term_gpa_weight AND r.credit <=> m.credit
  AND r.credit_type <=> m.credit_type AND r.credit_overflow <=> m.credit_overflow);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', r.grading_task_id), 'REMOVED', JSON_ARRAY(r.score_group_id,
  r.term_gpa_weight, r.credit, r.credit_type, r.credit_overflow), NULL
FROM bench_stale t
JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', m.standard_id) AS record_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END AS change_kind,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.score_group_id, r.credit, r.credit_type, r.credit_overflow)) AS before_push,
  JSON_ARRAY(m.score_group_id, m.credit, m.credit_type, m.credit_overflow) AS after_push
FROM bench_stale t
JOIN master_standard m ON m.master_id = t.master_id
LEFT JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = m.standard_id
WHERE t.kind = 'STANDARDS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.score_group_id <=> m.score_group_id AND r.credit <=> m.credit AND r.credit_type <=> m.credit_type
  AND r.credit_overflow <=> m.credit_overflow);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', r.standard_id), 'REMOVED', JSON_ARRAY(r.score_group_id, r.credit,
  r.credit_type, r.credit_overflow), NULL
FROM bench_stale t
JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
WHERE t.kind = 'STANDARDS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', m.test_id) AS record_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END AS change_kind,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.start_date, r.end_date, r.copies_forward, r.kind)) AS before_push,
  JSON_ARRAY(m.start_date, m.end_date, m.copies_forward, m.kind) AS after_push
FROM bench_stale t
JOIN master_assessment m ON m.master_id = t.master_id
LEFT JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = m.test_id
WHERE t.kind = 'ASSESSMENTS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.start_date <=> m.start_date AND r.end_date <=> m.end_date AND r.copies_forward <=> m.copies_forward
  AND r.kind <=> m.kind);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', r.test_id), 'REMOVED', JSON_ARRAY(r.start_date, r.end_date,
  r.copies_forward, r.kind), NULL
FROM bench_stale t
JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
WHERE t.kind = 'ASSESSMENTS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', m.grading_task_id, m.standard_id, m.term_name_id) AS record_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END AS change_kind,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.calculation_type, r.grading_scale_id, r.weight_categories, r.use_percent_value,
  r.limit_to_last, r.cumulative_from_id, r.proficiency_method)) AS before_push, JSON_ARRAY(m.calculation_type,
  m.grading_scale_id, m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id,
  m.proficiency_method) AS after_push
FROM bench_stale t
JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
LEFT JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = COALESCE(m.grading_task_id, -m.standard_id) AND r.term_name_id = m.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.calculation_type <=> m.calculation_type AND r.grading_scale_id <=> m.grading_scale_id
  AND r.weight_categories <=> m.weight_categories AND r.use_percent_value <=> m.use_percent_value
  AND r.limit_to_last <=> m.limit_to_last AND r.cumulative_from_id <=> m.cumulative_from_id
  AND r.proficiency_method <=> m.proficiency_method);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', r.grading_task_id, r.standard_id, r.term_name_id), 'REMOVED',
  JSON_ARRAY(r.calculation_type, r.grading_scale_id, r.weight_categories, r.use_percent_value, r.limit_to_last,
  r.cumulative_from_id, r.proficiency_method), NULL
FROM bench_stale t
JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', m.grading_task_id, m.term_name_id) AS record_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END AS change_kind,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.children)) AS before_push, JSON_ARRAY(m.children) AS after_push
FROM bench_stale t
JOIN master_composite_grade m ON m.master_id = t.master_id
LEFT JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = m.grading_task_id AND r.term_name_id = m.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash
  AND r.children <=> m.children);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, CONCAT_WS(':', r.grading_task_id, r.term_name_id), 'REMOVED',
  JSON_ARRAY(r.children), NULL
FROM bench_stale t
JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND m.id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, m.name_key,
  CASE WHEN r.course_id IS NULL THEN 'ADDED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'UNLINKED'
    WHEN NOT r.source_id <=> m.id THEN 'ADDED' ELSE 'CHANGED' END,
  IF(r.course_id IS NULL, NULL, JSON_ARRAY(r.name, r.weight, r.sequence, r.exclude_from_calculation, r.drop_lowest,
  r.aligned_to)), JSON_ARRAY(m.name, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest, m.aligned_to)
FROM bench_stale t
JOIN master_category m ON m.master_id = t.master_id
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = m.id
LEFT JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.name_key = COALESCE(linked.name_key,
  m.name_key)
WHERE t.kind = 'CATEGORIES' AND NOT (r.source_id <=> m.id AND r.pushed_hash <=> r.content_hash AND r.name <=> m.name
  AND r.weight <=> m.weight AND r.sequence <=> m.sequence AND r.exclude_from_calculation <=> m.exclude_from_calculation
  AND r.drop_lowest <=> m.drop_lowest AND r.aligned_to <=> m.aligned_to);

INSERT INTO bench_awaited (master_id, kind, record_key, change_kind, before_push, after_push)
SELECT STRAIGHT_JOIN t.master_id, t.kind, r.name_key, 'REMOVED', JSON_ARRAY(r.name, r.weight, r.sequence,
  r.exclude_from_calculation, r.drop_lowest, r.aligned_to), NULL
FROM bench_stale t
JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
WHERE t.kind = 'CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND r.pushed_hash = r.content_hash;
