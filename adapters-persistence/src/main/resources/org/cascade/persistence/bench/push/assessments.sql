UPDATE bench_differing t
STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.record_id
STRAIGHT_JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
SET r.start_date = m.start_date, r.end_date = m.end_date, r.copies_forward = m.copies_forward, r.kind = m.kind,
  r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'ASSESSMENTS' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (r.source_id <=> m.id AND m.start_date <=> r.start_date AND m.end_date <=> r.end_date
    AND m.copies_forward = r.copies_forward AND m.kind = r.kind AND r.pushed_hash <=> r.content_hash);

DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.record_id
LEFT JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
WHERE t.kind = 'ASSESSMENTS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND (SELECT COUNT(*) FROM assessment_score s WHERE s.course_id = r.course_id AND s.test_id = r.test_id) = 0;

UPDATE bench_differing t
STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.record_id
LEFT JOIN master_assessment m ON m.master_id = t.master_id AND m.test_id = r.test_id
SET r.residual_since = @job
WHERE t.kind = 'ASSESSMENTS' AND m.id IS NULL AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND r.residual_since IS NULL;

INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
SELECT t.course_id, m.test_id, m.start_date, m.end_date, m.copies_forward, m.kind, m.id, m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_assessment m ON m.master_id = t.master_id
WHERE t.kind = 'ASSESSMENTS' AND t.fresh;

INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.test_id, m.start_date, m.end_date, m.copies_forward, m.kind, m.id, m.content_hash
FROM bench_stale t
JOIN master_assessment m ON m.master_id = t.master_id
LEFT JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = m.test_id
WHERE t.kind = 'ASSESSMENTS' AND NOT t.fresh AND r.course_id IS NULL;
