-- The state code of every master: as generated (@changed = 0), or another one (@changed = 1).

UPDATE course_master SET state_code = CONCAT(IF(@changed, '1', '0'), 999 + id);
