-- Above are the categories that the course has now. One that is gone above and kept for its work (marked, and as it was
-- pushed) stays above only for what is linked to it. T-4: teachers' categories whose name is wanted. C-14 does not occur.

DELETE r
FROM bench_differing t
STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id
  AND r.id = t.record_id
LEFT JOIN course_category live FORCE INDEX (PRIMARY) ON live.course_id = r.course_id AND live.id = r.source_id
LEFT JOIN course_category named FORCE INDEX (course_category_key) ON named.course_id = r.course_id
  AND named.name_key = r.name_key AND r.source_id IS NOT NULL
  AND (named.residual_since IS NULL OR NOT named.pushed_hash <=> named.content_hash)
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = r.section_id
  AND linked.source_id = named.id
WHERE t.kind = 'SECTION_CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND (SELECT COUNT(*) FROM assignment_alignment a
    WHERE a.course_id = r.course_id AND a.section_id = r.section_id AND a.section_category_id = r.id) = 0;

UPDATE bench_differing t
STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id
  AND r.id = t.record_id
LEFT JOIN course_category live FORCE INDEX (PRIMARY) ON live.course_id = r.course_id AND live.id = r.source_id
LEFT JOIN course_category named FORCE INDEX (course_category_key) ON named.course_id = r.course_id
  AND named.name_key = r.name_key AND r.source_id IS NOT NULL
  AND (named.residual_since IS NULL OR NOT named.pushed_hash <=> named.content_hash)
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = r.section_id
  AND linked.source_id = named.id
SET r.residual_since = @job
WHERE t.kind = 'SECTION_CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND (@overwrite OR r.pushed_hash = r.content_hash) AND r.residual_since IS NULL;

UPDATE bench_differing t
STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id
  AND r.id = t.record_id
STRAIGHT_JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.id = r.source_id
SET r.name = c.name, r.name_key = c.name_key, r.weight = c.weight, r.sequence = c.sequence,
  r.exclude_from_calculation = c.exclude_from_calculation, r.drop_lowest = c.drop_lowest, r.aligned_to = c.aligned_to,
  r.pushed_hash = c.content_hash, r.residual_since = NULL
WHERE t.kind = 'SECTION_CATEGORIES' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (c.name = r.name AND c.weight <=> r.weight AND c.sequence <=> r.sequence
    AND c.exclude_from_calculation = r.exclude_from_calculation AND c.drop_lowest = r.drop_lowest
    AND c.aligned_to = r.aligned_to AND r.pushed_hash <=> r.content_hash);

UPDATE bench_differing t
STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id
  AND r.id = t.record_id
LEFT JOIN course_category live FORCE INDEX (PRIMARY) ON live.course_id = r.course_id AND live.id = r.source_id
STRAIGHT_JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.name_key = r.name_key
  AND (c.residual_since IS NULL OR NOT c.pushed_hash <=> c.content_hash)
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = r.section_id
  AND linked.source_id = c.id
SET r.name = c.name, r.weight = c.weight, r.sequence = c.sequence,
  r.exclude_from_calculation = c.exclude_from_calculation, r.drop_lowest = c.drop_lowest, r.aligned_to = c.aligned_to,
  r.source_id = c.id, r.pushed_hash = c.content_hash, r.residual_since = NULL
WHERE t.kind = 'SECTION_CATEGORIES' AND r.source_id IS NOT NULL AND live.id IS NULL AND linked.id IS NULL
  AND (@overwrite OR r.pushed_hash = r.content_hash);

-- T-4: the first number of nine that is free in the section and at the course. What takes the name comes last, by insertion.
DROP TEMPORARY TABLE IF EXISTS bench_renamed;

CREATE TEMPORARY TABLE bench_renamed (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  n INT NOT NULL,
  PRIMARY KEY (course_id, section_id, id)
);

INSERT INTO bench_renamed (course_id, section_id, id, n)
SELECT STRAIGHT_JOIN r.course_id, r.section_id, r.id, MIN(list.n)
FROM bench_differing t
JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id
  AND r.id = t.record_id
JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.name_key = r.name_key
  AND (c.residual_since IS NULL OR NOT c.pushed_hash <=> c.content_hash)
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = r.section_id
  AND linked.source_id = c.id
JOIN (VALUES ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9)) AS list (n)
LEFT JOIN section_category taken FORCE INDEX (section_category_key) ON taken.section_id = r.section_id
  AND taken.name_key = CONCAT(LEFT(r.name_key, 46), ' (', list.n, ')')
LEFT JOIN course_category wanted FORCE INDEX (course_category_key) ON wanted.course_id = r.course_id
  AND wanted.name_key = CONCAT(LEFT(r.name_key, 46), ' (', list.n, ')')
WHERE t.kind = 'SECTION_CATEGORIES' AND r.source_id IS NULL AND linked.id IS NULL AND taken.id IS NULL
  AND wanted.id IS NULL
GROUP BY r.course_id, r.section_id, r.id;

UPDATE bench_renamed n
STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = n.course_id AND r.section_id = n.section_id
  AND r.id = n.id
SET r.name = CONCAT(LEFT(r.name, 46), ' (', n.n, ')'), r.name_key = CONCAT(LEFT(r.name_key, 46), ' (', n.n, ')'),
  r.residual_since = IF(@overwrite, COALESCE(r.residual_since, @job), r.residual_since);

INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to, source_id, pushed_hash)
SELECT s.course_id, s.section_id, c.name, c.name_key, c.weight, c.sequence, c.exclude_from_calculation, c.drop_lowest,
  c.aligned_to, c.id, c.content_hash
FROM bench_stale t
STRAIGHT_JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
STRAIGHT_JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
WHERE t.kind = 'SECTION_CATEGORIES' AND t.fresh AND (c.residual_since IS NULL OR NOT c.pushed_hash <=> c.content_hash);

-- A row of the name with a link that LOCKED may not renew stands for the category (T-9).
INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
  aligned_to, source_id, pushed_hash)
SELECT STRAIGHT_JOIN s.course_id, s.section_id, c.name, c.name_key, c.weight, c.sequence, c.exclude_from_calculation,
  c.drop_lowest, c.aligned_to, c.id, c.content_hash
FROM bench_stale t
JOIN bench_section s FORCE INDEX (PRIMARY) ON s.course_id = t.course_id
JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
LEFT JOIN section_category linked FORCE INDEX (section_category_link) ON linked.section_id = s.section_id
  AND linked.source_id = c.id
LEFT JOIN section_category named FORCE INDEX (section_category_key) ON named.section_id = s.section_id
  AND named.name_key = c.name_key
WHERE t.kind = 'SECTION_CATEGORIES' AND NOT t.fresh AND (c.residual_since IS NULL OR NOT c.pushed_hash <=> c.content_hash)
  AND linked.id IS NULL AND named.id IS NULL;
