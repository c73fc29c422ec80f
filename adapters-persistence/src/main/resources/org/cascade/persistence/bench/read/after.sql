-- What the courses have after a push of LOCKED, as their sections see it, where courses or sections are not in step. Rows that
-- the push makes have no id yet.

DROP TEMPORARY TABLE IF EXISTS bench_stale_above, bench_category, bench_option, bench_composite;

CREATE TEMPORARY TABLE bench_stale_above (
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  PRIMARY KEY (kind, course_id)
);

CREATE TEMPORARY TABLE bench_category (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  weight DECIMAL(7, 3) NULL,
  sequence SMALLINT NULL,
  exclude_from_calculation BOOLEAN NOT NULL,
  drop_lowest SMALLINT NOT NULL,
  aligned_to JSON NOT NULL,
  KEY (course_id, name_key)
) COLLATE utf8mb4_0900_bin;

CREATE TEMPORARY TABLE bench_option (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  term_name_id BIGINT NOT NULL,
  calculation_type VARCHAR(30) NOT NULL,
  grading_scale_id BIGINT NULL,
  weight_categories BOOLEAN NOT NULL,
  use_percent_value BOOLEAN NOT NULL,
  limit_to_last SMALLINT NULL,
  cumulative_from_id BIGINT NULL,
  proficiency_method VARCHAR(30) NULL,
  KEY (course_id, term_name_id)
) COLLATE utf8mb4_0900_bin;

CREATE TEMPORARY TABLE bench_composite (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  grading_task_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  children JSON NOT NULL,
  KEY (course_id, grading_task_id, term_name_id)
) COLLATE utf8mb4_0900_bin;

INSERT INTO bench_stale_above (kind, course_id, master_id)
SELECT kind, course_id, master_id FROM bench_stale WHERE kind IN ('CATEGORIES', 'GRADE_CALC_OPTIONS', 'COMPOSITE_GRADES');

INSERT IGNORE INTO bench_stale (kind, course_id, master_id, fresh)
SELECT CONCAT('SECTION_', kind), course_id, master_id, FALSE FROM bench_stale_above;

INSERT INTO bench_category (course_id, id, name_key, name, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to)
SELECT STRAIGHT_JOIN t.course_id, r.id, IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash, m.name_key, r.name_key),
  IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash, m.name, r.name), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.weight, r.weight), IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash,
  m.sequence, r.sequence), IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash, m.exclude_from_calculation,
  r.exclude_from_calculation), IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash, m.drop_lowest, r.drop_lowest),
  IF(m.id IS NOT NULL AND r.pushed_hash <=> r.content_hash, m.aligned_to, r.aligned_to)
FROM bench_stale t
JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
LEFT JOIN master_category m FORCE INDEX (master_category_id) ON m.id = COALESCE(live.id, IF(linked.id IS NULL, named.id, NULL))
WHERE t.kind = 'SECTION_CATEGORIES' AND (m.id IS NOT NULL OR NOT r.pushed_hash <=> r.content_hash);

INSERT INTO bench_category (course_id, id, name_key, name, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to)
SELECT STRAIGHT_JOIN t.course_id, NULL, m.name_key, m.name, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest,
  m.aligned_to
FROM bench_stale t
JOIN master_category m ON m.master_id = t.master_id
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = m.id
LEFT JOIN course_category named FORCE INDEX (course_category_key) ON named.course_id = t.course_id
  AND named.name_key = m.name_key
WHERE t.kind = 'SECTION_CATEGORIES' AND linked.id IS NULL AND named.id IS NULL;

INSERT INTO bench_option (course_id, id, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method)
SELECT STRAIGHT_JOIN t.course_id, r.id, r.grading_task_id, r.standard_id, r.term_name_id, IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.calculation_type, r.calculation_type), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.grading_scale_id, r.grading_scale_id), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.weight_categories, r.weight_categories), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.use_percent_value, r.use_percent_value), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.limit_to_last, r.limit_to_last), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.cumulative_from_id, r.cumulative_from_id), IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.proficiency_method, r.proficiency_method)
FROM bench_stale t
JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND (m.id IS NOT NULL OR NOT r.pushed_hash <=> r.content_hash);

INSERT INTO bench_option (course_id, id, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method)
SELECT STRAIGHT_JOIN t.course_id, NULL, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type,
  m.grading_scale_id, m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method
FROM bench_stale t
JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_of_task) ON m.master_id = t.master_id
LEFT JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.subject = COALESCE(m.grading_task_id, -m.standard_id) AND r.term_name_id = m.term_name_id
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND r.course_id IS NULL;

INSERT INTO bench_composite (course_id, id, grading_task_id, term_name_id, children)
SELECT STRAIGHT_JOIN t.course_id, r.id, r.grading_task_id, r.term_name_id, IF(m.id IS NOT NULL
  AND r.pushed_hash <=> r.content_hash, m.children, r.children)
FROM bench_stale t
JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND (m.id IS NOT NULL OR NOT r.pushed_hash <=> r.content_hash);

INSERT INTO bench_composite (course_id, id, grading_task_id, term_name_id, children)
SELECT STRAIGHT_JOIN t.course_id, NULL, m.grading_task_id, m.term_name_id, m.children
FROM bench_stale t
JOIN master_composite_grade m ON m.master_id = t.master_id
LEFT JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = m.grading_task_id AND r.term_name_id = m.term_name_id
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND r.course_id IS NULL;
