UPDATE bench_differing t
STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.record_id
STRAIGHT_JOIN master_standard m ON m.master_id = t.master_id AND m.standard_id = r.standard_id
SET r.score_group_id = m.score_group_id, r.credit = m.credit, r.credit_type = m.credit_type,
  r.credit_overflow = m.credit_overflow, r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'STANDARDS' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id <=> m.id AND m.score_group_id <=> r.score_group_id AND m.credit <=> r.credit
    AND m.credit_type <=> r.credit_type AND m.credit_overflow <=> r.credit_overflow AND r.pushed_hash <=> r.content_hash);

INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id,
  pushed_hash)
SELECT t.course_id, m.standard_id, m.score_group_id, m.credit, m.credit_type, m.credit_overflow, m.id, m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_standard m ON m.master_id = t.master_id
STRAIGHT_JOIN standard s ON s.id = m.standard_id AND NOT s.archived
WHERE t.kind = 'STANDARDS' AND t.fresh;

INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id,
  pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.standard_id, m.score_group_id, m.credit, m.credit_type, m.credit_overflow, m.id,
  m.content_hash
FROM bench_stale t
JOIN master_standard m ON m.master_id = t.master_id
JOIN standard s ON s.id = m.standard_id AND NOT s.archived
LEFT JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = m.standard_id
WHERE t.kind = 'STANDARDS' AND NOT t.fresh AND r.course_id IS NULL;
