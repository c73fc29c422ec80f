-- 200 masters as they stood when they were last pushed. The number says the band: E (kindergarten to grade 5), M (6 to 8), H (9 to 12).

INSERT INTO course_master (id, catalog_id, number, name, state_code, department, sced_subject_area, sced_course_identifier,
  sced_course_level, terms, schedules, periods, max_students, standards_based, attendance, required, type)
WITH
  grade (n, code, name) AS (VALUES
    ROW(0, 'K', 'Kindergarten'), ROW(1, '1', 'Grade 1'), ROW(2, '2', 'Grade 2'), ROW(3, '3', 'Grade 3'), ROW(4, '4', 'Grade 4'),
    ROW(5, '5', 'Grade 5')),
  subject (n, code, name, department, sced) AS (VALUES
    ROW(1, 'RD', 'Reading', 'Language Arts', '51'), ROW(2, 'WR', 'Writing', 'Language Arts', '51'),
    ROW(3, 'MA', 'Mathematics', 'Mathematics', '52'), ROW(4, 'SC', 'Science', 'Science', '53'),
    ROW(5, 'SS', 'Social Studies', 'Social Studies', '54'), ROW(6, 'AR', 'Art', 'Arts', '55'))
SELECT grade.n * 6 + subject.n, 1, CONCAT('E', grade.code, '-', subject.code), CONCAT(subject.name, ', ', grade.name),
  CONCAT('0', subject.sced, grade.n), subject.department, subject.sced, CONCAT('03', grade.n), 'G', 4, 1, 1, 26, TRUE, TRUE,
  subject.code <> 'AR', 'Elementary'
FROM grade JOIN subject
UNION ALL
SELECT id, 1, number, name, state_code, department, '58', '001', 'G', 4, 1, 1, 30, FALSE, TRUE, FALSE, 'Elementary'
FROM (VALUES
  ROW(37, 'EP-12', 'Physical Education, Kindergarten to Grade 2', '0581', 'Physical Education'),
  ROW(38, 'EP-35', 'Physical Education, Grades 3 to 5', '0582', 'Physical Education'),
  ROW(39, 'EX-MU', 'Music', '0553', 'Arts'),
  ROW(40, 'EX-LI', 'Library', '0514', 'Language Arts')) AS list (id, number, name, state_code, department);

INSERT INTO course_master (id, catalog_id, number, name, state_code, department, sced_subject_area, sced_course_identifier,
  sced_course_level, terms, schedules, periods, max_students, standards_based, attendance, required, homeroom, type)
WITH
  grade (n) AS (VALUES ROW(6), ROW(7), ROW(8)),
  subject (n, code, name, department, sced) AS (VALUES
    ROW(1, 'LA', 'Language Arts', 'Language Arts', '51'), ROW(2, 'MA', 'Mathematics', 'Mathematics', '52'),
    ROW(3, 'SC', 'Science', 'Science', '53'), ROW(4, 'SS', 'Social Studies', 'Social Studies', '54'),
    ROW(5, 'PE', 'Physical Education', 'Physical Education', '58'), ROW(6, 'HE', 'Health', 'Physical Education', '58'),
    ROW(7, 'AR', 'Studio Art', 'Arts', '55'), ROW(8, 'BA', 'Band', 'Arts', '55'), ROW(9, 'CH', 'Choir', 'Arts', '55'),
    ROW(10, 'OR', 'Orchestra', 'Arts', '55'), ROW(11, 'SP', 'Spanish', 'World Languages', '56'),
    ROW(12, 'CS', 'Computer Science', 'Career and Technical', '60'), ROW(13, 'ST', 'Study Skills', 'Student Services', '72'),
    ROW(14, 'HR', 'Homeroom', 'Student Services', '72'))
SELECT 40 + (grade.n - 6) * 14 + subject.n, 1, CONCAT('M', grade.n, '-', subject.code), CONCAT(subject.name, ' ', grade.n),
  CONCAT('1', subject.sced, grade.n), subject.department, subject.sced, CONCAT('03', grade.n), 'G', 4, 1, 1, 28, FALSE, TRUE,
  subject.n <= 5, subject.code = 'HR', 'Middle'
FROM grade JOIN subject
UNION ALL
SELECT id, 1, number, name, state_code, department, '72', '002', 'G', 4, 1, 1, 24, FALSE, TRUE, FALSE, FALSE, 'Middle'
FROM (VALUES
  ROW(83, 'MX-YB', 'Yearbook', '1721', 'Language Arts'), ROW(84, 'MX-RB', 'Robotics', '1722', 'Career and Technical'),
  ROW(85, 'MX-DR', 'Drama', '1723', 'Arts'), ROW(86, 'MX-JO', 'School Newspaper', '1724', 'Language Arts'),
  ROW(87, 'MX-OE', 'Outdoor Education', '1725', 'Physical Education'), ROW(88, 'MX-LE', 'Leadership', '1726', 'Student Services'))
  AS list (id, number, name, state_code, department);

-- Two halves of a year each: A in the first semester, B in the second.
INSERT INTO course_master (id, catalog_id, number, name, state_code, department, sced_subject_area, sced_course_identifier,
  sced_course_level, sced_available_credit, sced_sequence, terms, schedules, periods, max_students, attendance, transcript,
  gpa_weight, honors, type, custom_fields)
WITH
  half (n, code) AS (VALUES ROW(1, 'A'), ROW(2, 'B')),
  department (name, sced, cluster) AS (VALUES
    ROW('English', '01', 'Communication'), ROW('Mathematics', '02', 'Engineering'), ROW('Science', '03', 'Health Science'),
    ROW('Social Studies', '04', 'Public Service'), ROW('World Languages', '06', 'Communication'), ROW('Arts', '05', 'Arts'),
    ROW('Career and Technical', '17', 'Trades'), ROW('Physical Education', '08', 'Health Science')),
  course (n, department, honors, name) AS (VALUES
    ROW(1, 'English', FALSE, 'English 9'), ROW(2, 'English', FALSE, 'English 10'), ROW(3, 'English', FALSE, 'English 11'),
    ROW(4, 'English', FALSE, 'English 12'), ROW(5, 'English', TRUE, 'Honors English 10'), ROW(6, 'English', TRUE, 'World Literature'),
    ROW(7, 'English', FALSE, 'Creative Writing'), ROW(8, 'English', FALSE, 'Journalism'), ROW(9, 'English', FALSE, 'Speech and Debate'),
    ROW(10, 'Mathematics', FALSE, 'Algebra I'), ROW(11, 'Mathematics', FALSE, 'Geometry'), ROW(12, 'Mathematics', FALSE, 'Algebra II'),
    ROW(13, 'Mathematics', TRUE, 'Precalculus'), ROW(14, 'Mathematics', TRUE, 'Calculus'), ROW(15, 'Mathematics', FALSE, 'Statistics'),
    ROW(16, 'Mathematics', FALSE, 'Applied Mathematics'), ROW(17, 'Mathematics', TRUE, 'Discrete Mathematics'),
    ROW(18, 'Science', FALSE, 'Earth Science'), ROW(19, 'Science', FALSE, 'Biology'), ROW(20, 'Science', FALSE, 'Chemistry'),
    ROW(21, 'Science', FALSE, 'Physics'), ROW(22, 'Science', FALSE, 'Environmental Science'), ROW(23, 'Science', FALSE, 'Anatomy'),
    ROW(24, 'Science', FALSE, 'Astronomy'), ROW(25, 'Science', TRUE, 'Honors Biology'),
    ROW(26, 'Social Studies', FALSE, 'World Geography'), ROW(27, 'Social Studies', FALSE, 'World History'),
    ROW(28, 'Social Studies', FALSE, 'United States History'), ROW(29, 'Social Studies', FALSE, 'Government'),
    ROW(30, 'Social Studies', FALSE, 'Economics'), ROW(31, 'Social Studies', FALSE, 'Psychology'),
    ROW(32, 'Social Studies', FALSE, 'Sociology'), ROW(33, 'Social Studies', FALSE, 'Law'),
    ROW(34, 'World Languages', FALSE, 'Spanish I'), ROW(35, 'World Languages', FALSE, 'Spanish II'),
    ROW(36, 'World Languages', TRUE, 'Spanish III'), ROW(37, 'World Languages', FALSE, 'French I'),
    ROW(38, 'World Languages', FALSE, 'French II'), ROW(39, 'World Languages', TRUE, 'French III'),
    ROW(40, 'Arts', FALSE, 'Drawing'), ROW(41, 'Arts', FALSE, 'Painting'), ROW(42, 'Arts', FALSE, 'Ceramics'),
    ROW(43, 'Arts', FALSE, 'Photography'), ROW(44, 'Arts', FALSE, 'Concert Band'), ROW(45, 'Arts', FALSE, 'Concert Choir'),
    ROW(46, 'Arts', FALSE, 'Theater'),
    ROW(47, 'Career and Technical', FALSE, 'Woodworking'), ROW(48, 'Career and Technical', FALSE, 'Welding'),
    ROW(49, 'Career and Technical', FALSE, 'Automotive Service'), ROW(50, 'Career and Technical', FALSE, 'Agriculture'),
    ROW(51, 'Career and Technical', FALSE, 'Culinary Arts'), ROW(52, 'Career and Technical', FALSE, 'Programming'),
    ROW(53, 'Career and Technical', FALSE, 'Accounting'),
    ROW(54, 'Physical Education', FALSE, 'Health'), ROW(55, 'Physical Education', FALSE, 'Team Sports'),
    ROW(56, 'Physical Education', FALSE, 'Weight Training'))
SELECT 86 + course.n * 2 + half.n, 1, CONCAT('H', 1000 + course.n * 10, half.code), CONCAT(course.name, ' ', half.code),
  CONCAT('2', department.sced, LPAD(course.n, 2, '0')), course.department, department.sced, LPAD(course.n, 3, '0'),
  IF(course.honors, 'H', 'G'), 0.5, CONCAT(half.n, ' of 2'), 2, 1, 1, 30, TRUE, TRUE, IF(course.honors, 1.2, 1), course.honors, 'High',
  JSON_OBJECT('Career Cluster', department.cluster)
FROM course JOIN department ON department.name = course.department JOIN half;

-- Four to seven tasks each: by band, two of them in some departments only. bands: those that have the task.
INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type)
WITH task (id, bands, department, score_group_id, term_gpa_weight) AS (VALUES
  ROW(1, 'EMH', NULL, 1, NULL), ROW(2, 'H', NULL, 1, NULL), ROW(3, 'MH', NULL, 1, 1.000), ROW(4, 'EMH', NULL, 1, NULL),
  ROW(5, 'MH', NULL, 4, NULL), ROW(6, 'EMH', NULL, 2, NULL), ROW(7, 'E', NULL, 3, NULL), ROW(7, 'M', 'Student Services', 3, NULL),
  ROW(9, 'MH', 'Arts', 2, NULL), ROW(12, 'MH', 'Science', 1, NULL))
SELECT master.id, task.id, IF(task.id IN (1, 4) AND master.number LIKE 'E%', 3, task.score_group_id), task.term_gpa_weight,
  IF(task.id = 4, master.sced_available_credit, NULL), IF(task.id = 4 AND master.number LIKE 'H%', master.department, NULL)
FROM course_master AS master
JOIN task ON LOCATE(LEFT(master.number, 1), task.bands) > 0 AND COALESCE(task.department, master.department) = master.department
ORDER BY master.id, task.id;

-- Elementary and middle masters have all of their subject and grade but the newest; high school masters six of their subject each.
INSERT INTO master_standard (master_id, standard_id, score_group_id)
SELECT master.id, standard.id, 3
FROM course_master AS master
JOIN standard ON standard.name LIKE CONCAT('JV.', SUBSTRING(master.number, 4), '.', SUBSTRING(master.number, 2, 1), '.__')
WHERE master.number REGEXP '^[EM][K1-8]-' AND standard.name NOT REGEXP '^JV[.]MA[.]7[.](28|29|30)$'
ORDER BY master.id, standard.id;

INSERT INTO master_standard (master_id, standard_id, score_group_id)
SELECT master.id, standard.id, 3
FROM course_master AS master
JOIN (VALUES ROW('English', 'LA'), ROW('Mathematics', 'MA'), ROW('Science', 'SC')) AS subject (department, code)
  ON subject.department = master.department
JOIN standard ON standard.name LIKE CONCAT('JV.', subject.code, '.H.__') AND (standard.id + master.id) MOD 2 = 0
  AND RIGHT(standard.name, 2) <= '12'
WHERE master.number LIKE 'H%'
ORDER BY master.id, standard.id;
