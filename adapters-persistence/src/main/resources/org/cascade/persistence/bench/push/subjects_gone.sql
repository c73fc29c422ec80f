-- Tasks and standards that the master dropped, in an overwrite those made here as well: kept and marked for their work; kept
-- without a mark as long as a row refers to them (C-13).

UPDATE bench_differing t
STRAIGHT_JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = t.record_id
LEFT JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
SET r.residual_since = @job
WHERE t.kind = 'GRADING_TASKS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND r.residual_since IS NULL
  AND (EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.grading_task_id = r.grading_task_id));

DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = t.record_id
LEFT JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (EXISTS (SELECT 1 FROM assignment_alignment a
      WHERE a.course_id = r.course_id AND a.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM course_category x
      WHERE x.course_id = r.course_id AND r.grading_task_id MEMBER OF (x.aligned_to->'$.tasks'))
    OR EXISTS (SELECT 1 FROM section_category x
      WHERE x.course_id = r.course_id AND r.grading_task_id MEMBER OF (x.aligned_to->'$.tasks'))
    OR EXISTS (SELECT 1 FROM course_grade_calc_option x
      WHERE x.course_id = r.course_id AND x.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM section_grade_calc_option x
      WHERE x.course_id = r.course_id AND x.grading_task_id = r.grading_task_id)
    OR EXISTS (SELECT 1 FROM course_composite_grade x WHERE x.course_id = r.course_id
      AND (x.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', r.grading_task_id, ':'), JSON_KEYS(x.children))))
    OR EXISTS (SELECT 1 FROM section_composite_grade x WHERE x.course_id = r.course_id
      AND (x.grading_task_id = r.grading_task_id OR LOCATE(CONCAT('"', r.grading_task_id, ':'), JSON_KEYS(x.children)))));

UPDATE bench_differing t
STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.record_id
LEFT JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
SET r.residual_since = @job
WHERE t.kind = 'STANDARDS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND r.residual_since IS NULL
  AND (EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.standard_id = r.standard_id));

DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.record_id
LEFT JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
WHERE t.kind = 'STANDARDS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = r.course_id AND a.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = r.course_id AND g.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = r.course_id AND p.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM course_category x
      WHERE x.course_id = r.course_id AND r.standard_id MEMBER OF (x.aligned_to->'$.standards'))
    OR EXISTS (SELECT 1 FROM section_category x
      WHERE x.course_id = r.course_id AND r.standard_id MEMBER OF (x.aligned_to->'$.standards'))
    OR EXISTS (SELECT 1 FROM course_grade_calc_option x
      WHERE x.course_id = r.course_id AND x.standard_id = r.standard_id)
    OR EXISTS (SELECT 1 FROM section_grade_calc_option x
      WHERE x.course_id = r.course_id AND x.standard_id = r.standard_id));
