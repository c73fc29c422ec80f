-- A row has the key of one record above at most, so it is matched by its key whatever its link says. What is gone above is
-- deleted at the end (subjects_gone.sql): other rows may refer to it until then.

UPDATE bench_differing t
STRAIGHT_JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = t.record_id
STRAIGHT_JOIN master_grading_task m ON m.master_id = t.master_id AND m.grading_task_id = r.grading_task_id
SET r.score_group_id = m.score_group_id, r.term_gpa_weight = m.term_gpa_weight, r.credit = m.credit,
  r.credit_type = m.credit_type, r.credit_overflow = m.credit_overflow, r.source_id = m.id, r.pushed_hash = m.content_hash,
  r.residual_since = NULL
WHERE t.kind = 'GRADING_TASKS' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id <=> m.id AND m.score_group_id <=> r.score_group_id AND m.term_gpa_weight <=> r.term_gpa_weight
    AND m.credit <=> r.credit AND m.credit_type <=> r.credit_type AND m.credit_overflow <=> r.credit_overflow
    AND r.pushed_hash <=> r.content_hash);

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type,
  credit_overflow, source_id, pushed_hash)
SELECT t.course_id, m.grading_task_id, m.score_group_id, m.term_gpa_weight, m.credit, m.credit_type, m.credit_overflow, m.id,
  m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_grading_task m ON m.master_id = t.master_id
WHERE t.kind = 'GRADING_TASKS' AND t.fresh;

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type,
  credit_overflow, source_id, pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.grading_task_id, m.score_group_id, m.term_gpa_weight, m.credit, m.credit_type,
  m.credit_overflow, m.id, m.content_hash
FROM bench_stale t
JOIN master_grading_task m ON m.master_id = t.master_id
LEFT JOIN course_grading_task r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.grading_task_id = m.grading_task_id
WHERE t.kind = 'GRADING_TASKS' AND NOT t.fresh AND r.course_id IS NULL;
