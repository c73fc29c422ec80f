-- The same for what the sections of a course have. T-10: records of terms in which a section does not meet count as absent.

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'SECTION_CATEGORIES', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(c.id IS NULL, CONCAT('[', r.section_id, ',', r.id, ',', 0, ']'), NULL))
FROM bench_target t
LEFT JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.id = r.source_id AND c.name = r.name
  AND c.weight <=> r.weight
  AND c.sequence <=> r.sequence AND c.exclude_from_calculation = r.exclude_from_calculation
  AND c.drop_lowest = r.drop_lowest AND c.aligned_to = r.aligned_to
  AND (c.residual_since IS NULL OR NOT c.pushed_hash <=> c.content_hash)
  AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(c.id)
  OR COUNT(c.id) <> (SELECT COUNT(*) FROM bench_section s WHERE s.course_id = t.course_id)
    * (SELECT COUNT(*) FROM course_category a WHERE a.course_id = t.course_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'SECTION_GRADE_CALC_OPTIONS', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(c.id IS NULL, CONCAT('[', r.section_id, ',', r.subject, ',', r.term_name_id, ']'), NULL))
FROM bench_target t
LEFT JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = r.course_id AND s.section_id = r.section_id
LEFT JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.subject = r.subject
  AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms) AND c.id = r.source_id
  AND c.calculation_type = r.calculation_type AND c.grading_scale_id <=> r.grading_scale_id
  AND c.weight_categories = r.weight_categories AND c.use_percent_value = r.use_percent_value
  AND c.limit_to_last <=> r.limit_to_last AND c.cumulative_from_id <=> r.cumulative_from_id
  AND c.proficiency_method <=> r.proficiency_method AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(c.id)
  OR COUNT(c.id) <> (SELECT COALESCE(SUM(k.sections), 0) FROM course_grade_calc_option a
    STRAIGHT_JOIN bench_meeting k FORCE INDEX (PRIMARY) ON k.course_id = a.course_id AND k.term_name_id = a.term_name_id
    WHERE a.course_id = t.course_id);

INSERT INTO bench_stale (kind, course_id, master_id, fresh, differing)
SELECT 'SECTION_COMPOSITE_GRADES', t.course_id, t.master_id, COUNT(r.course_id) = 0,
  GROUP_CONCAT(IF(c.id IS NULL, CONCAT('[', r.section_id, ',', r.grading_task_id, ',', r.term_name_id, ']'), NULL))
FROM bench_target t
LEFT JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
LEFT JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = r.course_id AND s.section_id = r.section_id
LEFT JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.grading_task_id = r.grading_task_id AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms)
  AND c.id = r.source_id AND c.children = r.children AND (NOT @overwrite OR r.pushed_hash = r.content_hash)
GROUP BY t.course_id
HAVING COUNT(r.course_id) <> COUNT(c.id)
  OR COUNT(c.id) <> (SELECT COALESCE(SUM(k.sections), 0) FROM course_composite_grade a
    STRAIGHT_JOIN bench_meeting k FORCE INDEX (PRIMARY) ON k.course_id = a.course_id AND k.term_name_id = a.term_name_id
    WHERE a.course_id = t.course_id);
