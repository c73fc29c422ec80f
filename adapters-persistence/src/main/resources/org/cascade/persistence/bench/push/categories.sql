-- A row belongs to the category that its link names; without a live link it belongs to the one of its name, if no link names
-- that one. Its evidence lies in the sections' categories that are linked to it. Names: the masters of a generated district
-- do not rename their categories, so a row that another one has to give way to (C-14) does not occur.

DELETE r
FROM bench_differing t
STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.record_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
WHERE t.kind = 'CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND (SELECT COUNT(*) FROM section_category k
    STRAIGHT_JOIN assignment_alignment a ON a.course_id = k.course_id AND a.section_id = k.section_id
      AND a.section_category_id = k.id
    WHERE k.course_id = r.course_id AND k.source_id = r.id) = 0;

UPDATE bench_differing t
STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.record_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
LEFT JOIN master_category named ON named.master_id = t.master_id AND named.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = named.id
SET r.residual_since = @job
WHERE t.kind = 'CATEGORIES' AND live.id IS NULL AND (named.id IS NULL OR linked.id IS NOT NULL)
  AND (@overwrite OR r.pushed_hash = r.content_hash) AND r.residual_since IS NULL;

UPDATE bench_differing t
STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.record_id
STRAIGHT_JOIN master_category m FORCE INDEX (PRIMARY) ON m.id = r.source_id AND m.master_id = t.master_id
SET r.name = m.name, r.name_key = m.name_key, r.weight = m.weight, r.sequence = m.sequence,
  r.exclude_from_calculation = m.exclude_from_calculation, r.drop_lowest = m.drop_lowest, r.aligned_to = m.aligned_to,
  r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'CATEGORIES' AND (@overwrite OR r.pushed_hash = r.content_hash)
  AND NOT (m.name = r.name AND m.weight <=> r.weight AND m.sequence <=> r.sequence
    AND m.exclude_from_calculation = r.exclude_from_calculation AND m.drop_lowest = r.drop_lowest
    AND m.aligned_to = r.aligned_to AND r.pushed_hash <=> r.content_hash);

UPDATE bench_differing t
STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.record_id
LEFT JOIN master_category live ON live.id = r.source_id AND live.master_id = t.master_id
STRAIGHT_JOIN master_category m ON m.master_id = t.master_id AND m.name_key = r.name_key
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = m.id
SET r.name = m.name, r.weight = m.weight, r.sequence = m.sequence,
  r.exclude_from_calculation = m.exclude_from_calculation, r.drop_lowest = m.drop_lowest, r.aligned_to = m.aligned_to,
  r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
WHERE t.kind = 'CATEGORIES' AND live.id IS NULL AND linked.id IS NULL
  AND (@overwrite OR r.pushed_hash = r.content_hash);

INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to,
  source_id, pushed_hash)
SELECT t.course_id, m.name, m.name_key, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest, m.aligned_to, m.id,
  m.content_hash
FROM bench_stale t
STRAIGHT_JOIN master_category m ON m.master_id = t.master_id
WHERE t.kind = 'CATEGORIES' AND t.fresh;

-- A row of the name that LOCKED may not link stands for the category (C-4).
INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to,
  source_id, pushed_hash)
SELECT STRAIGHT_JOIN t.course_id, m.name, m.name_key, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest,
  m.aligned_to, m.id, m.content_hash
FROM bench_stale t
JOIN master_category m ON m.master_id = t.master_id
LEFT JOIN course_category linked FORCE INDEX (course_category_link) ON linked.course_id = t.course_id
  AND linked.source_id = m.id
LEFT JOIN course_category named FORCE INDEX (course_category_key) ON named.course_id = t.course_id
  AND named.name_key = m.name_key
WHERE t.kind = 'CATEGORIES' AND NOT t.fresh AND linked.id IS NULL AND named.id IS NULL;
