-- The courses and sections of the year, every linked one as the last push left it.

-- A course of each master whose band the school teaches.
INSERT INTO course (id, calendar_id, master_id, number, name, active, state_code, description, department, sced_subject_area,
  sced_course_identifier, sced_course_level, sced_available_credit, sced_sequence, terms, schedules, periods, max_students,
  standards_based, attendance, transcript, gpa_weight, honors, required, homeroom, type, activity, dual_credit,
  state_report_exclude, custom_fields)
SELECT ROW_NUMBER() OVER (ORDER BY school.id, master.id), school.id, master.id, master.number, master.name, master.active,
  master.state_code, master.description, master.department, master.sced_subject_area, master.sced_course_identifier,
  master.sced_course_level, master.sced_available_credit, master.sced_sequence, master.terms, master.schedules, master.periods,
  master.max_students, master.standards_based, master.attendance, master.transcript, master.gpa_weight, master.honors,
  master.required, master.homeroom, master.type, master.activity, master.dual_credit, master.state_report_exclude,
  master.custom_fields
FROM school
JOIN course_master AS master
  ON LOCATE(LEFT(master.number, 1), CASE WHEN school.id <= 4 THEN 'H' WHEN school.id <= 7 THEN 'MH' ELSE 'EM' END) > 0;

-- Six courses that each school has made for itself, without a master. Two of them sit on numbers that masters will want.
INSERT INTO course (calendar_id, number, name, department, type, periods, max_students, attendance)
SELECT school.id, own.number, own.name, own.department, 'Local', 1, 20, TRUE
FROM school
JOIN (VALUES
  ROW('L-01', 'Reading Support', 'Student Services'), ROW('L-02', 'Math Workshop', 'Student Services'),
  ROW('L-03', 'Garden Project', 'Science'), ROW('L-04', 'Peer Tutoring', 'Student Services'),
  ROW('H1331A', 'Mock Trial', 'Social Studies'), ROW('M6-MX', 'Math Games', 'Mathematics')) AS own (number, name, department)
ORDER BY school.id, own.number;

-- The others of these are there, but under numbers of their own.
UPDATE course SET number = CONCAT('L-05-', calendar_id) WHERE number = 'H1331A' AND calendar_id NOT IN (2, 5);
UPDATE course SET number = CONCAT('L-06-', calendar_id) WHERE number = 'M6-MX' AND calendar_id NOT IN (7, 10);

-- Summer school: what high schools repeat, not linked.
INSERT INTO course (calendar_id, number, name, department, sced_available_credit, type, terms, periods, max_students, attendance,
  transcript)
SELECT calendar.id, CONCAT(master.number, '-S'), CONCAT(master.name, ' Recovery'), master.department, 0.5, 'Summer', 1, 2, 18, TRUE, TRUE
FROM calendar
JOIN course_master AS master ON master.number REGEXP '^H1(01|02|03|10|11|12|18|19|27|28)0[AB]$'
WHERE calendar.kind = 'SUMMER'
ORDER BY calendar.id, master.id;

INSERT INTO section (course_id, id, number, teacher)
SELECT course.id, ROW_NUMBER() OVER (ORDER BY course.id, list.n), CAST(list.n AS CHAR),
  CONCAT(
    ELT(1 + CRC32(CONCAT('first', course.id, list.n)) MOD 8, 'Ana', 'Ben', 'Carla', 'David', 'Elena', 'Frank', 'Grace', 'Hugo'), ' ',
    ELT(1 + CRC32(CONCAT('last', course.id, list.n)) MOD 9,
      'Alvarez', 'Brooks', 'Chen', 'Dawson', 'Eagle', 'Fischer', 'Gomez', 'Hart', 'Ibarra'))
FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM course) AS course
JOIN (VALUES ROW(1), ROW(2), ROW(3), ROW(4)) AS list (n) ON list.n <= IF(course.place MOD 3 = 0, 4, 3);

INSERT INTO section_term (course_id, section_id, term_id)
SELECT section.course_id, section.id, term.id
FROM section
JOIN course ON course.id = section.course_id
JOIN term ON term.calendar_id = course.calendar_id
WHERE CASE
  WHEN course.number REGEXP '^H[0-9]+A$' THEN term.term_name_id IN (1, 2)
  WHEN course.number REGEXP '^H[0-9]+B$' THEN term.term_name_id IN (3, 4)
  ELSE TRUE END;

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type, credit_overflow,
  source_id, pushed_hash)
SELECT course.id, task.grading_task_id, task.score_group_id, task.term_gpa_weight, task.credit, task.credit_type, task.credit_overflow,
  task.id, task.content_hash
FROM course
JOIN master_grading_task AS task ON task.master_id = course.master_id;

INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id, pushed_hash)
SELECT course.id, standard.standard_id, standard.score_group_id, standard.credit, standard.credit_type, standard.credit_overflow,
  standard.id, standard.content_hash
FROM course
JOIN master_standard AS standard ON standard.master_id = course.master_id;

-- Courses without a master grade by what their schools chose.
INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id)
SELECT course.id, task.id, 2
FROM course JOIN grading_task AS task ON task.id IN (1, 4)
WHERE course.master_id IS NULL;
