UPDATE calendar k
STRAIGHT_JOIN school s ON s.id = k.school_id
STRAIGHT_JOIN course c ON c.calendar_id = k.id
STRAIGHT_JOIN course_master m ON m.id = c.master_id AND m.catalog_id = s.catalog_id
SET c.state_code = m.state_code, c.version = c.version + 1
WHERE k.school_year = @year AND NOT c.ignore_master_push AND NOT c.state_code <=> m.state_code
  AND (JSON_LENGTH(@calendars) = 0 OR k.id MEMBER OF (CAST(@calendars AS JSON)))
  AND (JSON_LENGTH(@masters) = 0 OR c.master_id MEMBER OF (CAST(@masters AS JSON)));
