-- The calendars of the next year: ids 100,000 above those of this year, of terms 1,000,000 above.

INSERT INTO calendar (id, school_id, school_year, kind, name, name_key)
SELECT id + 100000, school_id, 2027, kind, 'Regular 2026-27', 'regular 2026-27'
FROM calendar WHERE school_year = 2026 ORDER BY id;

INSERT INTO term (id, calendar_id, term_name_id, start_date, end_date)
SELECT term.id + 1000000, term.calendar_id + 100000, term.term_name_id, term.start_date + INTERVAL 364 DAY,
  term.end_date + INTERVAL 364 DAY
FROM term JOIN calendar ON calendar.id = term.calendar_id
WHERE calendar.school_year = 2026 ORDER BY term.id;
