-- What a LOCKED push would do to the records of sections. C-12: of options that courses have made, of a standard that they do
-- not have, nothing comes down.

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, a.grading_task_id, a.standard_id, NULL, NULL, NULL, a.term_name_id,
  CASE WHEN r.course_id IS NULL AND a.standard_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM course_standard k WHERE k.course_id = t.course_id AND k.standard_id = a.standard_id)
      AND NOT EXISTS (SELECT 1 FROM master_standard k WHERE k.master_id = t.master_id AND k.standard_id = a.standard_id)
    THEN 'SKIPPED' WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> a.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN bench_option a ON a.course_id = t.course_id AND FIND_IN_SET(a.term_name_id, s.terms)
LEFT JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.subject = COALESCE(a.grading_task_id, -a.standard_id) AND r.term_name_id = a.term_name_id
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND NOT (r.source_id <=> a.id AND r.pushed_hash <=> r.content_hash
  AND r.calculation_type <=> a.calculation_type AND r.grading_scale_id <=> a.grading_scale_id
  AND r.weight_categories <=> a.weight_categories AND r.use_percent_value <=> a.use_percent_value
  AND r.limit_to_last <=> a.limit_to_last AND r.cumulative_from_id <=> a.cumulative_from_id
  AND r.proficiency_method <=> a.proficiency_method);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, r.grading_task_id, r.standard_id, NULL, NULL, NULL, r.term_name_id,
  'DELETED'
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
LEFT JOIN bench_option a ON a.course_id = t.course_id AND COALESCE(a.grading_task_id, -a.standard_id) = r.subject
  AND a.term_name_id = r.term_name_id AND FIND_IN_SET(a.term_name_id, s.terms)
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND a.course_id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, a.grading_task_id, NULL, NULL, NULL, NULL, a.term_name_id,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> a.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN bench_composite a ON a.course_id = t.course_id AND FIND_IN_SET(a.term_name_id, s.terms)
LEFT JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.grading_task_id = a.grading_task_id AND r.term_name_id = a.term_name_id
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND NOT (r.source_id <=> a.id AND r.pushed_hash <=> r.content_hash
  AND r.children <=> a.children);

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, r.grading_task_id, NULL, NULL, NULL, NULL, r.term_name_id, 'DELETED'
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
LEFT JOIN bench_composite a ON a.course_id = t.course_id AND a.grading_task_id = r.grading_task_id
  AND a.term_name_id = r.term_name_id AND FIND_IN_SET(a.term_name_id, s.terms)
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND a.course_id IS NULL AND r.pushed_hash = r.content_hash;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, NULL, NULL, NULL, r.id, a.name, NULL,
  CASE WHEN r.course_id IS NULL THEN 'CREATED' WHEN NOT r.pushed_hash <=> r.content_hash THEN 'FAILED'
    WHEN NOT r.source_id <=> a.id THEN 'RELINKED' ELSE 'UPDATED' END
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN bench_category a ON a.course_id = t.course_id
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = s.section_id
  AND linked.source_id = a.id
LEFT JOIN section_category r FORCE INDEX (section_category_key) ON r.section_id = s.section_id
  AND r.name_key = COALESCE(linked.name_key, a.name_key)
  AND r.source_id IS NOT NULL
WHERE t.kind = 'SECTION_CATEGORIES' AND NOT (r.source_id <=> a.id AND r.pushed_hash <=> r.content_hash AND r.name <=> a.name
  AND r.weight <=> a.weight AND r.sequence <=> a.sequence AND r.exclude_from_calculation <=> a.exclude_from_calculation
  AND r.drop_lowest <=> a.drop_lowest AND r.aligned_to <=> a.aligned_to);

-- T-4: teachers' categories whose name one that is created takes
INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, NULL, NULL, NULL, r.id, r.name, NULL, 'RENAMED'
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN bench_category a ON a.course_id = t.course_id
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = s.section_id
  AND linked.source_id = a.id
JOIN section_category r FORCE INDEX (section_category_key) ON r.section_id = s.section_id AND r.name_key = a.name_key
  AND r.source_id IS NULL
WHERE t.kind = 'SECTION_CATEGORIES' AND linked.id IS NULL;

INSERT INTO bench_told (course_id, section_id, kind, grading_task_id, standard_id, test_id, category_id, name, term_name_id,
  outcome)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, t.kind, NULL, NULL, NULL, r.id, r.name, NULL, 'DELETED'
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
LEFT JOIN bench_category a ON a.course_id = t.course_id AND (a.id = r.source_id OR a.name_key = r.name_key)
WHERE t.kind = 'SECTION_CATEGORIES' AND a.course_id IS NULL AND r.pushed_hash = r.content_hash;
