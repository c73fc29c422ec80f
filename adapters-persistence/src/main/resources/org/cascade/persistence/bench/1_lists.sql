-- The lists of a generated district, its catalog with everything locked, its schools and calendars.
-- @schools, @masters: how many. Names are ASCII, so that LOWER gives the key that NameKey gives.

INSERT INTO bench_number (n)
WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 199)
SELECT low.n + 200 * high.n FROM number AS low JOIN number AS high;

INSERT INTO school_year (ends_in, name) VALUES (2026, '2025-26'), (2027, '2026-27');

INSERT INTO course_catalog (id, name, name_key) VALUES (1, 'Measured Courses', 'measured courses');

INSERT INTO catalog_lock (catalog_id, lock_name) VALUES
  (1, 'NUMBER'), (1, 'NAME'), (1, 'ACTIVE'), (1, 'STATE_CODE'), (1, 'DESCRIPTION'), (1, 'DEPARTMENT'), (1, 'SCED_SUBJECT_AREA'),
  (1, 'SCED_COURSE_IDENTIFIER'), (1, 'SCED_COURSE_LEVEL'), (1, 'SCED_AVAILABLE_CREDIT'), (1, 'SCED_SEQUENCE'), (1, 'TERMS'),
  (1, 'SCHEDULES'), (1, 'PERIODS'), (1, 'MAX_STUDENTS'), (1, 'STANDARDS_BASED'), (1, 'ATTENDANCE'), (1, 'TRANSCRIPT'),
  (1, 'GPA_WEIGHT'), (1, 'HONORS'), (1, 'REQUIRED'), (1, 'HOMEROOM'), (1, 'TYPE'), (1, 'ACTIVITY'), (1, 'DUAL_CREDIT'),
  (1, 'STATE_REPORT_EXCLUDE'), (1, 'CUSTOM_FIELDS'), (1, 'GRADING_TASKS'), (1, 'STANDARDS'), (1, 'CATEGORIES'),
  (1, 'ASSESSMENTS'), (1, 'GRADE_CALC_OPTIONS'), (1, 'COMPOSITE_GRADES'), (1, 'COMPOSITE_WEIGHTS');

INSERT INTO school (id, name, name_key, catalog_id)
SELECT n + 1, CONCAT('School ', n + 1), CONCAT('school ', n + 1), 1 FROM bench_number WHERE n < @schools ORDER BY n;

-- The calendar of a school has the school's id.
INSERT INTO calendar (id, school_id, school_year, kind, name, name_key)
SELECT id, id, 2026, 'REGULAR', 'Regular 2025-26', 'regular 2025-26' FROM school ORDER BY id;

INSERT INTO term_name (id, name, name_key) VALUES (1, 'Q1', 'q1'), (2, 'Q2', 'q2'), (3, 'Q3', 'q3'), (4, 'Q4', 'q4');

INSERT INTO term (id, calendar_id, term_name_id, start_date, end_date)
SELECT calendar.id * 10 + list.id, calendar.id, list.id, list.starts, list.ends
FROM calendar
JOIN (VALUES
  ROW(1, DATE '2025-08-18', DATE '2025-10-17'), ROW(2, DATE '2025-10-20', DATE '2025-12-19'),
  ROW(3, DATE '2026-01-05', DATE '2026-03-13'), ROW(4, DATE '2026-03-23', DATE '2026-05-29')) AS list (id, starts, ends)
ORDER BY calendar.id, list.id;

INSERT INTO score_group (id, name, name_key)
VALUES (1, 'Letter Grades', 'letter grades'), (2, 'Proficiency 1-4', 'proficiency 1-4');

INSERT INTO grading_scale (id, name, name_key) VALUES (1, 'A to F', 'a to f'), (2, '4 to 1', '4 to 1');

INSERT INTO test (id, name, name_key)
VALUES (1, 'Fall Benchmark', 'fall benchmark'), (2, 'Spring Benchmark', 'spring benchmark');

INSERT INTO grading_task (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES
  ROW(1, 'Quarter Grade'), ROW(2, 'Semester Exam'), ROW(3, 'Semester Grade'), ROW(4, 'Final Grade'), ROW(5, 'Citizenship'),
  ROW(6, 'Work Habits'), ROW(7, 'Progress Report')) AS list (id, name);

INSERT INTO standard_group (id, name, name_key) VALUES (1, 'Elementary', 'elementary');

INSERT INTO standard (id, group_id, name, name_key, description)
SELECT n + 1, 1, CONCAT('ST.', LPAD(n + 1, 4, '0')), CONCAT('st.', LPAD(n + 1, 4, '0')), CONCAT('Expectation ', n + 1)
FROM bench_number WHERE n < 1200 ORDER BY n;
