-- What has happened since the last push: at the masters, at the courses, and in the sections.
-- CRC32 of a name and an id picks "some" of them, the same ones every time.

-- 1. At the masters.

-- The district measures itself: a task for the core subjects.
INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id)
SELECT id, 10, 3 FROM course_master
WHERE number NOT LIKE 'E%' AND department IN ('English', 'Language Arts', 'Mathematics', 'Science')
ORDER BY id;

-- High schools send no progress reports any more, science needs no lab practical in the middle grades.
DELETE task FROM master_grading_task AS task JOIN course_master AS master ON master.id = task.master_id
WHERE (task.grading_task_id = 6 AND master.number LIKE 'H%') OR (task.grading_task_id = 12 AND master.number LIKE 'M%');

-- Laboratory courses earn more credit, and trades count as practical arts.
UPDATE master_grading_task AS task JOIN course_master AS master ON master.id = task.master_id
SET task.credit = 0.75, master.sced_available_credit = 0.75, master.version = master.version + 1
WHERE task.grading_task_id = 4 AND master.number LIKE 'H%' AND master.department = 'Science';

UPDATE master_grading_task AS task JOIN course_master AS master ON master.id = task.master_id
SET task.credit_type = 'Practical Arts'
WHERE task.grading_task_id = 4 AND master.number LIKE 'H%' AND master.department = 'Career and Technical';

-- Work habits are marked with notes.
UPDATE master_grading_task AS task JOIN course_master AS master ON master.id = task.master_id
SET task.score_group_id = 5
WHERE task.grading_task_id = 7 AND master.number LIKE 'E%';

-- Citizenship was removed from grade 6 by mistake and added again: another record of the same task.
CREATE TEMPORARY TABLE demonstration_citizenship AS
SELECT task.master_id, task.score_group_id
FROM master_grading_task AS task JOIN course_master AS master ON master.id = task.master_id
WHERE task.grading_task_id = 5 AND master.number LIKE 'M6-%';

DELETE task FROM master_grading_task AS task JOIN demonstration_citizenship AS removed ON removed.master_id = task.master_id
WHERE task.grading_task_id = 5;

INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id)
SELECT master_id, 5, score_group_id FROM demonstration_citizenship ORDER BY master_id;

DROP TEMPORARY TABLE demonstration_citizenship;

-- Mathematics in grade 7 has three standards more, of which one was archived before it was ever pushed.
INSERT INTO master_standard (master_id, standard_id, score_group_id)
SELECT master.id, standard.id, 3
FROM course_master AS master JOIN standard ON standard.name REGEXP '^JV[.]MA[.]7[.](28|29|30)$'
WHERE master.number = 'M7-MA'
ORDER BY standard.id;

-- The last two science standards of the elementary grades are taught no more.
DELETE listed FROM master_standard AS listed
JOIN course_master AS master ON master.id = listed.master_id
JOIN standard ON standard.id = listed.standard_id
WHERE master.number LIKE 'E%-SC' AND RIGHT(standard.name, 2) IN ('13', '14');

-- Writing is scored with notes in grades 3 to 5.
UPDATE master_standard AS listed JOIN course_master AS master ON master.id = listed.master_id
SET listed.score_group_id = 5
WHERE master.number IN ('E3-WR', 'E4-WR', 'E5-WR');

-- The state has new codes for mathematics, and the district new names, weights and numbers.
UPDATE course_master SET state_code = CONCAT('N', state_code), version = version + 1 WHERE department = 'Mathematics';
UPDATE course_master SET name = REPLACE(name, 'Law ', 'Law and Civic Life '), version = version + 1 WHERE name LIKE 'Law _';
UPDATE course_master SET name = REPLACE(name, 'Studio Art', 'Visual Art'), version = version + 1 WHERE name LIKE 'Studio Art%';
UPDATE course_master SET gpa_weight = 1.25, version = version + 1 WHERE honors;
UPDATE course_master SET number = REPLACE(number, 'H1330', 'H1331'), version = version + 1 WHERE number LIKE 'H1330_';
UPDATE course_master SET number = 'M6-MX', version = version + 1 WHERE number = 'M6-MA';

-- Photography and ceramics exchange their numbers.
UPDATE course_master SET number = REPLACE(number, 'H1420', 'X1430') WHERE number LIKE 'H1420_';
UPDATE course_master SET number = REPLACE(number, 'H1430', 'H1420'), version = version + 1 WHERE number LIKE 'H1430_';
UPDATE course_master SET number = REPLACE(number, 'X1430', 'H1430'), version = version + 1 WHERE number LIKE 'X1430_';

-- 2. At the schools.

-- The charter school has chosen the other catalog; its courses still carry their links.
UPDATE school SET catalog_id = 2 WHERE id = 12;

-- Some courses want to be left alone.
UPDATE course SET ignore_master_push = TRUE WHERE master_id IS NOT NULL AND CRC32(CONCAT('ignore', id)) MOD 50 = 0;

-- A script of the district wrote credits and rubrics past the application.
UPDATE course_grading_task SET credit = 1
WHERE grading_task_id = 4 AND source_id IS NOT NULL AND CRC32(CONCAT('script', course_id)) MOD 30 = 0;

UPDATE course_standard SET score_group_id = 1
WHERE source_id IS NOT NULL AND CRC32(CONCAT('rubric', course_id)) MOD 60 = 0 AND standard_id MOD 5 = 0;

-- Names and departments that schools changed before the catalog locked them.
UPDATE course SET name = CONCAT(name, ' (', ELT(1 + id MOD 3, 'Room 12', 'Block', 'Team Taught'), ')')
WHERE master_id IS NOT NULL AND CRC32(CONCAT('name', id)) MOD 40 = 0;
UPDATE course SET department = 'General Studies' WHERE master_id IS NOT NULL AND CRC32(CONCAT('department', id)) MOD 50 = 0;

-- Tasks and standards that schools added at linked courses, one of them before the master had it.
INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id)
SELECT course.id, 8, 2 FROM course JOIN course_master AS master ON master.id = course.master_id
WHERE master.number LIKE 'H%' AND CRC32(CONCAT('participation', course.id)) MOD 10 = 0;

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id)
SELECT course.id, 11, 3 FROM course JOIN course_master AS master ON master.id = course.master_id
WHERE master.number LIKE 'E_-RD' AND CRC32(CONCAT('log', course.id)) MOD 2 = 0;

INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id)
SELECT course.id, 10, 1 FROM course JOIN course_master AS master ON master.id = course.master_id
WHERE master.number LIKE 'H%' AND master.department = 'Mathematics' AND CRC32(CONCAT('benchmark', course.id)) MOD 8 = 0;

INSERT INTO course_standard (course_id, standard_id, score_group_id)
SELECT course.id, standard.id, 3
FROM course JOIN course_master AS master ON master.id = course.master_id
JOIN standard ON standard.name = 'JV.AR.5.08'
WHERE master.number IN ('M6-AR', 'M7-AR', 'M8-AR') AND course.calendar_id MOD 2 = 0;

-- 3. In the sections: work on what the masters dropped and on what the schools added. It protects these records, each by its
-- strongest kind: 1 posted grades, 2 comments, 3 scores, 4 assignments without a score; 0 nothing.
CREATE TEMPORARY TABLE demonstration_work (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  kind INT NOT NULL
);

INSERT INTO demonstration_work (course_id, section_id, grading_task_id, kind)
SELECT task.course_id, MIN(section.id), task.grading_task_id, CRC32(CONCAT('kind', task.course_id)) MOD
  IF(task.grading_task_id IN (8, 11), 8, 40)
FROM course_grading_task AS task
JOIN course ON course.id = task.course_id
JOIN section ON section.course_id = task.course_id
LEFT JOIN master_grading_task AS above ON above.master_id = course.master_id AND above.grading_task_id = task.grading_task_id
WHERE course.master_id IS NOT NULL AND above.id IS NULL
GROUP BY task.course_id, task.grading_task_id
ORDER BY task.course_id, task.grading_task_id;

INSERT INTO demonstration_work (course_id, section_id, standard_id, kind)
SELECT listed.course_id, MIN(section.id), listed.standard_id, CRC32(CONCAT('kind', listed.course_id, listed.standard_id)) MOD 8
FROM course_standard AS listed
JOIN course ON course.id = listed.course_id
JOIN section ON section.course_id = listed.course_id
LEFT JOIN master_standard AS above ON above.master_id = course.master_id AND above.standard_id = listed.standard_id
WHERE course.master_id IS NOT NULL AND above.id IS NULL
GROUP BY listed.course_id, listed.standard_id
ORDER BY listed.course_id, listed.standard_id;

INSERT INTO posted_grade (course_id, section_id, grading_task_id, standard_id, term_id, student_id, grade)
SELECT work.course_id, work.section_id, work.grading_task_id, work.standard_id, term.id, CONCAT('S7000', list.n), 'B'
FROM demonstration_work AS work
JOIN course ON course.id = work.course_id
JOIN term ON term.calendar_id = course.calendar_id AND term.term_name_id = 1
JOIN (VALUES ROW(1), ROW(2), ROW(3)) AS list (n)
WHERE work.kind = 1;

INSERT INTO posted_comment (course_id, section_id, grading_task_id, standard_id, term_id, student_id, comment)
SELECT work.course_id, work.section_id, work.grading_task_id, work.standard_id, term.id, 'S70001', 'Works with care'
FROM demonstration_work AS work
JOIN course ON course.id = work.course_id
JOIN term ON term.calendar_id = course.calendar_id AND term.term_name_id = 1
WHERE work.kind IN (1, 2);

INSERT INTO assignment (course_id, id, section_id, name, assigned_on, due_on, points_possible)
SELECT course_id, 100000 + id, section_id, IF(kind = 3, 'First Draft', 'Reading List'), DATE '2025-10-01', DATE '2025-10-08', 20
FROM demonstration_work
WHERE kind IN (3, 4);

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, grading_task_id, standard_id)
SELECT course_id, 100000 + id, 1, section_id, grading_task_id, standard_id
FROM demonstration_work
WHERE kind IN (3, 4);

INSERT INTO score (course_id, assignment_id, student_id, value)
SELECT work.course_id, 100000 + work.id, CONCAT('S7000', list.n), '17'
FROM demonstration_work AS work
JOIN (VALUES ROW(1), ROW(2)) AS list (n)
WHERE work.kind = 3;

DROP TEMPORARY TABLE demonstration_work;
