-- The pushed hash of a section's composite is of structure and weights.

UPDATE bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
STRAIGHT_JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.grading_task_id = r.grading_task_id AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms)
SET r.children = c.children, r.source_id = c.id, r.pushed_hash = c.weights_hash, r.residual_since = NULL
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND r.source_id IS NOT NULL
  AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id = c.id AND c.children = r.children AND r.pushed_hash = r.content_hash);

DELETE r
FROM bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.grading_task_id = r.grading_task_id AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms)
  AND r.source_id IS NOT NULL
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND c.id IS NULL
  AND (r.pushed_hash = r.content_hash OR (@overwrite AND NOT (
    EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.section_id = r.section_id
      AND (a.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id, ':'), JSON_KEYS(r.children))))
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.section_id = r.section_id
      AND (g.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), JSON_KEYS(r.children))))
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.section_id = r.section_id
      AND (p.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), JSON_KEYS(r.children)))))));

UPDATE bench_differing t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id AND s.section_id = t.section_id
STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.grading_task_id = t.record_id AND r.term_name_id = t.term_name_id
LEFT JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.grading_task_id = r.grading_task_id AND c.term_name_id = r.term_name_id AND FIND_IN_SET(r.term_name_id, s.terms)
  AND r.source_id IS NOT NULL
SET r.residual_since = @job
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND c.id IS NULL AND @overwrite AND r.residual_since IS NULL;

INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT s.course_id, s.section_id, c.grading_task_id, c.term_name_id, c.children, c.id, c.weights_hash
FROM bench_stale t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
STRAIGHT_JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND t.fresh AND FIND_IN_SET(c.term_name_id, s.terms)
  AND (c.source_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM course_grading_task k WHERE k.course_id = c.course_id AND k.grading_task_id = c.grading_task_id));

INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, c.grading_task_id, c.term_name_id, c.children, c.id, c.weights_hash
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
LEFT JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = s.course_id AND r.section_id = s.section_id
  AND r.grading_task_id = c.grading_task_id AND r.term_name_id = c.term_name_id
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND NOT t.fresh AND FIND_IN_SET(c.term_name_id, s.terms) AND r.course_id IS NULL
  AND (c.source_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM course_grading_task k WHERE k.course_id = c.course_id AND k.grading_task_id = c.grading_task_id));
