-- Courses that are not in step with their master in a type: a row is equal when its link is live and all columns are; all are
-- in step when there are as many equal ones as rows and as records above. An overwrite looks for what was changed since as well.

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'GRADING_TASKS', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.grading_task_id, ',', 0, ']'), NULL))
FROM bench_target t
LEFT JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grading_task m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
  AND m.grading_task_id = r.grading_task_id
  AND m.score_group_id <=> r.score_group_id AND m.term_gpa_weight <=> r.term_gpa_weight AND m.credit <=> r.credit
  AND m.credit_type <=> r.credit_type AND m.credit_overflow <=> r.credit_overflow
  AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_grading_task a WHERE a.master_id = t.master_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'STANDARDS', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.standard_id, ',', 0, ']'), NULL))
FROM bench_target t
LEFT JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_standard m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
  AND m.standard_id = r.standard_id
  AND m.score_group_id <=> r.score_group_id AND m.credit <=> r.credit AND m.credit_type <=> r.credit_type
  AND m.credit_overflow <=> r.credit_overflow AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_standard a WHERE a.master_id = t.master_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'CATEGORIES', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.id, ',', 0, ']'), NULL))
FROM bench_target t
LEFT JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_category m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id AND m.name = r.name
  AND m.weight <=> r.weight
  AND m.sequence <=> r.sequence AND m.exclude_from_calculation = r.exclude_from_calculation
  AND m.drop_lowest = r.drop_lowest AND m.aligned_to = r.aligned_to AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_category a WHERE a.master_id = t.master_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'ASSESSMENTS', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.test_id, ',', 0, ']'), NULL))
FROM bench_target t
LEFT JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_assessment m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
  AND m.test_id = r.test_id
  AND m.start_date <=> r.start_date AND m.end_date <=> r.end_date AND m.copies_forward = r.copies_forward AND m.kind = r.kind
  AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_assessment a WHERE a.master_id = t.master_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'GRADE_CALC_OPTIONS', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.subject, ',', r.term_name_id, ']'), NULL))
FROM bench_target t
LEFT JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_grade_calc_option m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
  AND m.grading_task_id <=> r.grading_task_id AND m.standard_id <=> r.standard_id AND m.term_name_id = r.term_name_id
  AND m.calculation_type = r.calculation_type AND m.grading_scale_id <=> r.grading_scale_id
  AND m.weight_categories = r.weight_categories AND m.use_percent_value = r.use_percent_value
  AND m.limit_to_last <=> r.limit_to_last AND m.cumulative_from_id <=> r.cumulative_from_id
  AND m.proficiency_method <=> r.proficiency_method AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_grade_calc_option a WHERE a.master_id = t.master_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'COMPOSITE_GRADES', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(m.id IS NULL, CONCAT('[', 0, ',', r.grading_task_id, ',', r.term_name_id, ']'), NULL))
FROM bench_target t
LEFT JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN master_composite_grade m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
  AND m.grading_task_id = r.grading_task_id AND m.term_name_id = r.term_name_id AND m.children = r.children
  AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(m.id)
  OR COUNT(m.id) <> (SELECT COUNT(*) FROM master_composite_grade a WHERE a.master_id = t.master_id);
