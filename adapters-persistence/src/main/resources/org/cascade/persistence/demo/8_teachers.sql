-- What has happened since the last push to categories, calc options, composites and tests.

-- 1. At the masters.

-- Mathematics calls its homework practice; science weighs its tests less; the middle grades have projects now.
UPDATE master_category AS category JOIN course_master AS master ON master.id = category.master_id
SET category.name = 'Practice', category.name_key = 'practice'
WHERE category.name = 'Homework' AND master.number LIKE 'H%' AND master.department = 'Mathematics';

UPDATE master_category AS category JOIN course_master AS master ON master.id = category.master_id
SET category.weight = IF(category.name = 'Tests', 40, 30)
WHERE category.name IN ('Tests', 'Homework') AND master.number LIKE 'H%' AND master.department = 'Science';

INSERT INTO master_category (master_id, name, name_key, weight, sequence, aligned_to)
SELECT id, 'Projects', 'projects', 20, 4, JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM course_master WHERE number LIKE 'M%' ORDER BY id;

-- English gives no quizzes any more.
DELETE category FROM master_category AS category JOIN course_master AS master ON master.id = category.master_id
WHERE category.name = 'Quizzes' AND master.department = 'English';

-- The progress report that high schools dropped takes its calc options with it.
DELETE opt FROM master_grade_calc_option AS opt JOIN course_master AS master ON master.id = opt.master_id
WHERE opt.grading_task_id = 6 AND master.number LIKE 'H%';

-- World languages calculate the final grade too, and the exam counts less in the semester grade of mathematics.
INSERT INTO master_grade_calc_option (master_id, grading_task_id, term_name_id, calculation_type, grading_scale_id)
SELECT id, 4, IF(number LIKE '%A', 2, 4), 'IN_PROGRESS_GRADE', 1
FROM course_master WHERE number LIKE 'H%' AND department = 'World Languages' ORDER BY id;

UPDATE master_composite_grade AS composite JOIN course_master AS master ON master.id = composite.master_id
SET composite.children = JSON_OBJECT(
  CONCAT('1:', composite.term_name_id - 1), '45.000', CONCAT('1:', composite.term_name_id), '45.000',
  CONCAT('2:', composite.term_name_id), '10.000')
WHERE master.department = 'Mathematics';

-- The spring benchmark has moved.
UPDATE master_assessment SET start_date = DATE '2026-02-09', end_date = DATE '2026-02-20' WHERE test_id = 2;

-- 2. In the sections.

-- Teachers have categories of their own; some have the name of a category that is about to come.
INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, aligned_to)
SELECT section.course_id, section.id, 'Extra Credit', 'extra credit', 5, 9,
  JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM section JOIN course ON course.id = section.course_id
WHERE course.master_id IS NOT NULL AND CRC32(CONCAT('extra', section.id)) MOD 25 = 0
ORDER BY section.course_id, section.id;

INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, aligned_to)
SELECT section.course_id, section.id, 'Projects', 'projects', 10, 9,
  JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM section JOIN course ON course.id = section.course_id JOIN course_master AS master ON master.id = course.master_id
WHERE master.number LIKE 'M%' AND CRC32(CONCAT('projects', section.id)) MOD 8 = 0
ORDER BY section.course_id, section.id;

-- Some of these hold an assignment, and so do some of the quizzes that English gave. Ids of categories are others each time, so
-- what is picked, and what an assignment's id is, goes by section and name.
INSERT INTO assignment (course_id, id, section_id, name, assigned_on, due_on, points_possible)
SELECT category.course_id, 300000 + 10 * category.section_id + FIELD(category.name, 'Extra Credit', 'Projects', 'Quizzes'),
  category.section_id, CONCAT('Work for ', category.name), DATE '2025-10-06', DATE '2025-10-10', 10
FROM section_category AS category
JOIN course ON course.id = category.course_id
LEFT JOIN course_master AS master ON master.id = course.master_id
WHERE (category.source_id IS NULL OR (category.name = 'Quizzes' AND master.department = 'English'))
  AND CRC32(CONCAT('holds', category.section_id, category.name)) MOD 3 = 0;

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id)
SELECT assignment.course_id, assignment.id, 1, assignment.section_id, category.id
FROM assignment JOIN section_category AS category
  ON category.course_id = assignment.course_id AND category.section_id = assignment.section_id
  AND assignment.name = CONCAT('Work for ', category.name)
WHERE assignment.id > 300000;

-- A few teachers calculate the final grade already, where an option of the district is about to come.
INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, term_name_id, calculation_type)
SELECT section.course_id, section.id, 4, IF(course.number LIKE '%A', 2, 4), 'NO_CALCULATION'
FROM section JOIN course ON course.id = section.course_id JOIN course_master AS master ON master.id = course.master_id
WHERE master.number LIKE 'H%' AND master.department = 'World Languages' AND CRC32(CONCAT('final', section.id)) MOD 12 = 0
ORDER BY section.course_id, section.id;

-- A script of the district changed calc options past the application.
UPDATE section_grade_calc_option SET weight_categories = FALSE
WHERE weight_categories AND CRC32(CONCAT('script', section_id)) MOD 200 = 0;

-- Scores of the fall benchmark are in.
INSERT INTO assessment_score (course_id, test_id, student_id, value)
SELECT course_id, test_id, CONCAT('S', 100000 + course_id), '231' FROM course_assessment WHERE test_id = 1;
