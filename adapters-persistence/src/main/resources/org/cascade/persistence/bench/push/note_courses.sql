INSERT INTO bench_differing (kind, course_id, master_id, section_id, record_id, term_name_id)
SELECT t.kind, t.course_id, t.master_id, r.section_id, r.record_id, r.term_name_id
FROM bench_stale t
STRAIGHT_JOIN JSON_TABLE(CONCAT('[', t.differing, ']'), '$[*]' COLUMNS (
  section_id BIGINT PATH '$[0]', record_id BIGINT PATH '$[1]', term_name_id BIGINT PATH '$[2]')) r
WHERE t.kind NOT LIKE 'SECTION%' AND t.differing IS NOT NULL;
