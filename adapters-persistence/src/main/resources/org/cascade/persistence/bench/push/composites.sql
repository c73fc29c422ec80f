-- Structure and weights are both locked: children are compared whole, the pushed hash is of the structure.

UPDATE bench_differing t
STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
STRAIGHT_JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
SET r.children = m.children, r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'COMPOSITE_GRADES' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id <=> m.id AND m.children = r.children AND r.pushed_hash <=> r.content_hash);

-- A composite that was made here is protected by work for its task and for its children's.
DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND m.id IS NULL
  AND (r.pushed_hash = r.content_hash OR (@overwrite AND NOT (
    EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id
      AND (a.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id, ':'), JSON_KEYS(r.children))))
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id
      AND (g.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), JSON_KEYS(r.children))))
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id
      AND (p.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), JSON_KEYS(r.children)))))));

UPDATE bench_differing t
STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN master_composite_grade m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
  AND m.term_name_id = r.term_name_id
SET r.residual_since = @job
WHERE t.kind = 'COMPOSITE_GRADES' AND m.id IS NULL AND @overwrite AND r.residual_since IS NULL;

INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT t.course_id, m.grading_task_id, m.term_name_id, m.children, m.id, m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_composite_grade m ON m.master_id = t.master_id
WHERE t.kind = 'COMPOSITE_GRADES' AND t.fresh;

INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.grading_task_id, m.term_name_id, m.children, m.id, m.content_hash
FROM bench_stale t
JOIN master_composite_grade m ON m.master_id = t.master_id
LEFT JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
  AND r.grading_task_id = m.grading_task_id AND r.term_name_id = m.term_name_id
WHERE t.kind = 'COMPOSITE_GRADES' AND NOT t.fresh AND r.course_id IS NULL;
