-- The courses of a scope: linked to a master of the catalog that their school uses, not ignoring pushes. Two statements: of
-- all masters, and of the masters in @masters.

SELECT c.id, c.master_id
FROM calendar k
STRAIGHT_JOIN school s ON s.id = k.school_id
STRAIGHT_JOIN course c ON c.calendar_id = k.id
STRAIGHT_JOIN course_master m ON m.id = c.master_id AND m.catalog_id = s.catalog_id
WHERE k.school_year = @year AND NOT c.ignore_master_push
  AND (JSON_LENGTH(@calendars) = 0 OR k.id MEMBER OF (CAST(@calendars AS JSON)))
ORDER BY c.id;

SELECT c.id, c.master_id
FROM JSON_TABLE(@masters, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_master m ON m.id = t.master_id
STRAIGHT_JOIN course c ON c.master_id = m.id
STRAIGHT_JOIN calendar k ON k.id = c.calendar_id
STRAIGHT_JOIN school s ON s.id = k.school_id AND s.catalog_id = m.catalog_id
WHERE k.school_year = @year AND NOT c.ignore_master_push
  AND (JSON_LENGTH(@calendars) = 0 OR k.id MEMBER OF (CAST(@calendars AS JSON)))
ORDER BY c.id;
