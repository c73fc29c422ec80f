-- Juniper Valley, a district that does not exist: its lists, catalogs, schools and calendars.
-- Every name here is ASCII, so that LOWER gives the key that NameKey gives; a test holds the two together.

INSERT INTO school_year (ends_in, name) VALUES (2025, '2024-25'), (2026, '2025-26'), (2027, '2026-27');

INSERT INTO course_catalog (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES ROW(1, 'Juniper Valley Courses'), ROW(2, 'Juniper Valley Charter Courses')) AS list (id, name);

INSERT INTO catalog_lock (catalog_id, lock_name) VALUES
  (1, 'NUMBER'), (1, 'NAME'), (1, 'STATE_CODE'), (1, 'DEPARTMENT'), (1, 'SCED_SUBJECT_AREA'), (1, 'SCED_COURSE_IDENTIFIER'),
  (1, 'SCED_COURSE_LEVEL'), (1, 'SCED_AVAILABLE_CREDIT'), (1, 'TRANSCRIPT'), (1, 'GPA_WEIGHT'), (1, 'HONORS'),
  (1, 'REQUIRED'), (1, 'CUSTOM_FIELDS'), (1, 'GRADING_TASKS'), (1, 'STANDARDS'),
  (1, 'CATEGORIES'), (1, 'ASSESSMENTS'), (1, 'GRADE_CALC_OPTIONS'), (1, 'COMPOSITE_GRADES'), (1, 'COMPOSITE_WEIGHTS');

INSERT INTO school (id, name, name_key, catalog_id)
SELECT id, name, LOWER(name), 1
FROM (VALUES
  ROW(1, 'Juniper Valley High School'), ROW(2, 'Cedar Ridge High School'), ROW(3, 'Red Mesa High School'),
  ROW(4, 'Lakeshore High School'), ROW(5, 'Aspen Grove Academy'), ROW(6, 'Stone Creek Academy'),
  ROW(7, 'Willow Bend Academy'), ROW(8, 'Antelope Springs School'), ROW(9, 'Bluebird Hill School'),
  ROW(10, 'Cottonwood School'), ROW(11, 'Fox Hollow School'), ROW(12, 'Sagebrush Charter School')) AS list (id, name);

INSERT INTO calendar (id, school_id, school_year, kind, name, name_key)
SELECT id, id, 2026, 'REGULAR', 'Regular 2025-26', 'regular 2025-26' FROM school
UNION ALL
SELECT id, school_id, 2026, 'SUMMER', 'Summer 2026', 'summer 2026'
FROM (VALUES ROW(13, 1), ROW(14, 2), ROW(15, 5)) AS summer (id, school_id);

INSERT INTO term_name (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES ROW(1, 'Q1'), ROW(2, 'Q2'), ROW(3, 'Q3'), ROW(4, 'Q4'), ROW(5, 'Summer')) AS list (id, name);

INSERT INTO term (calendar_id, term_name_id, start_date, end_date)
SELECT calendar.id, list.id, list.starts, list.ends
FROM calendar
JOIN (VALUES
  ROW(1, DATE '2025-08-18', DATE '2025-10-17'), ROW(2, DATE '2025-10-20', DATE '2025-12-19'),
  ROW(3, DATE '2026-01-05', DATE '2026-03-13'), ROW(4, DATE '2026-03-23', DATE '2026-05-29'),
  ROW(5, DATE '2026-06-08', DATE '2026-07-17')) AS list (id, starts, ends)
  ON (calendar.kind = 'SUMMER') = (list.id = 5)
ORDER BY calendar.id, list.id;

INSERT INTO score_group (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES
  ROW(1, 'Letter Grades'), ROW(2, 'Pass or Fail'), ROW(3, 'Proficiency 1-4'), ROW(4, 'Citizenship Marks'),
  ROW(5, 'Proficiency with Notes')) AS list (id, name);

INSERT INTO grading_scale (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES ROW(1, 'A to F'), ROW(2, '4 to 1')) AS list (id, name);

INSERT INTO test (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES ROW(1, 'Fall Benchmark'), ROW(2, 'Spring Benchmark'), ROW(3, 'State Assessment')) AS list (id, name);

INSERT INTO grading_task (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES
  ROW(1, 'Quarter Grade'), ROW(2, 'Semester Exam'), ROW(3, 'Semester Grade'), ROW(4, 'Final Grade'), ROW(5, 'Citizenship'),
  ROW(6, 'Progress Report'), ROW(7, 'Work Habits'), ROW(8, 'Participation'), ROW(9, 'Portfolio'),
  ROW(10, 'District Benchmark'), ROW(11, 'Reading Log'), ROW(12, 'Lab Practical')) AS list (id, name);

-- Standards: JV.subject.grade.number. The last of mathematics in grade 7 are new this year, and one of them is archived already.
INSERT INTO standard_group (id, name, name_key)
SELECT id, name, LOWER(name)
FROM (VALUES
  ROW(1, 'Reading'), ROW(2, 'Writing'), ROW(3, 'Mathematics'), ROW(4, 'Science'), ROW(5, 'Social Studies'), ROW(6, 'Art'),
  ROW(7, 'Language Arts')) AS list (id, name);

INSERT INTO standard (id, group_id, name, name_key, description, archived)
WITH RECURSIVE
  number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30),
  subject (group_id, code, grades, standards, first_strand, second_strand, third_strand) AS (VALUES
    ROW(1, 'RD', 'K12345', 24, 'Reads fluently', 'Finds the main idea', 'Compares texts'),
    ROW(2, 'WR', 'K12345', 16, 'Plans and drafts', 'Revises and edits', 'Writes for a reader'),
    ROW(3, 'MA', 'K12345678H', 30, 'Reasons about numbers', 'Works with shapes and measures', 'Represents data'),
    ROW(4, 'SC', 'K12345678H', 14, 'Plans an investigation', 'Explains with evidence', 'Uses models'),
    ROW(5, 'SS', 'K12345678', 12, 'Reads maps and sources', 'Places events in time', 'Explains how people govern'),
    ROW(6, 'AR', 'K12345', 8, 'Creates', 'Presents', 'Responds to works of art'),
    ROW(7, 'LA', '678H', 20, 'Analyses texts', 'Argues from sources', 'Speaks and listens')),
  listed (group_id, name, description) AS (
    SELECT subject.group_id,
      CONCAT('JV.', subject.code, '.', SUBSTRING(subject.grades, grade.n, 1), '.', LPAD(number.n, 2, '0')),
      CONCAT(ELT(1 + number.n MOD 3, first_strand, second_strand, third_strand), ', expectation ', number.n)
    FROM subject
    JOIN number AS grade ON grade.n <= CHAR_LENGTH(subject.grades)
    JOIN number ON number.n <= subject.standards)
SELECT ROW_NUMBER() OVER (ORDER BY group_id, name), group_id, name, LOWER(name), description, name = 'JV.MA.7.30'
FROM listed;
