-- A year at the schools, in the courses from @first to below @last of a rolled calendar that is in step: a third of them drift.
-- What an overwrite had to keep of an earlier drift goes first, so that each drift begins at the same rows.

DELETE aligned FROM assignment_alignment AS aligned
JOIN course ON course.id = aligned.course_id AND course.calendar_id > 100000
WHERE aligned.course_id >= @first AND aligned.course_id < @last;

DELETE assignment FROM assignment
JOIN course ON course.id = assignment.course_id AND course.calendar_id > 100000
WHERE assignment.course_id >= @first AND assignment.course_id < @last;

DELETE FROM section_category WHERE course_id >= @first AND course_id < @last AND source_id IS NULL;

DELETE FROM section_grade_calc_option WHERE course_id >= @first AND course_id < @last AND source_id IS NULL;

DELETE FROM course_category WHERE course_id >= @first AND course_id < @last AND source_id IS NULL;

DELETE FROM course_grade_calc_option WHERE course_id >= @first AND course_id < @last AND source_id IS NULL;

-- Edited at the course.
UPDATE course_grade_calc_option SET limit_to_last = 3
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND grading_task_id IN (1, 2) AND term_name_id = 2;

UPDATE course_category SET weight = 30
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND sequence = 3;

UPDATE course_grading_task SET credit = 0.250
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND grading_task_id = 4;

-- Deleted at the course and in every other section.
DELETE FROM course_grading_task
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND grading_task_id = 7;

DELETE FROM course_grade_calc_option
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND grading_task_id = 5 AND term_name_id = 4;

DELETE FROM section_category
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND section_id MOD 2 = 0 AND sequence = 2;

-- Made at the course, and in every fifth section.
INSERT INTO course_category (course_id, name, name_key, weight, sequence, aligned_to)
SELECT id, 'School Project', 'school project', 10, 9, JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM course WHERE id >= @first AND id < @last AND CRC32(id) MOD 3 = 0 ORDER BY id;

INSERT INTO course_grade_calc_option (course_id, standard_id, term_name_id, calculation_type, grading_scale_id)
SELECT id, 1 + id MOD 1200, 1, 'IN_PROGRESS_GRADE', 1
FROM course WHERE id >= @first AND id < @last AND CRC32(id) MOD 3 = 0 ORDER BY id;

INSERT INTO section_category (course_id, section_id, name, name_key, sequence, aligned_to)
SELECT course_id, id, 'Club Work', 'club work', 9, JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM section
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND CRC32(id) MOD 5 = 0 ORDER BY course_id, id;

INSERT INTO section_grade_calc_option (course_id, section_id, standard_id, term_name_id, calculation_type, grading_scale_id)
SELECT course_id, id, 1 + id MOD 1200, 1, 'IN_PROGRESS_GRADE', 1
FROM section
WHERE course_id >= @first AND course_id < @last AND CRC32(course_id) MOD 3 = 0 AND CRC32(id) MOD 5 = 0 ORDER BY course_id, id;

-- One drifted section in fifty has given an assignment in its own category, which an overwrite keeps and marks.
INSERT INTO assignment (course_id, id, section_id, name, assigned_on, due_on, points_possible)
SELECT course_id, section_id * 1000 + 1, section_id, 'Club report', DATE '2026-09-01', DATE '2026-09-08', 10
FROM section_category
WHERE course_id >= @first AND course_id < @last AND source_id IS NULL AND CRC32(section_id) MOD 50 = 0
ORDER BY course_id, section_id;

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id)
SELECT course_id, section_id * 1000 + 1, 1, section_id, id
FROM section_category
WHERE course_id >= @first AND course_id < @last AND source_id IS NULL AND CRC32(section_id) MOD 50 = 0
ORDER BY course_id, section_id;
