-- How the masters grade: categories of assignments, calculation, composites, tests.

INSERT INTO master_category (master_id, name, name_key, weight, sequence, drop_lowest, aligned_to)
SELECT master.id, list.name, LOWER(list.name), list.weight, list.n, IF(list.name = 'Homework', 1, 0),
  JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', IF(list.name = 'Tests', JSON_ARRAY(1), JSON_ARRAY()))
FROM course_master AS master
JOIN (VALUES
  ROW('E', 1, 'Classwork', 50), ROW('E', 2, 'Projects', 50),
  ROW('M', 1, 'Homework', 20), ROW('M', 2, 'Classwork', 30), ROW('M', 3, 'Tests', 50),
  ROW('H', 1, 'Homework', 20), ROW('H', 2, 'Quizzes', 30), ROW('H', 3, 'Tests', 50)) AS list (band, n, name, weight)
  ON list.band = LEFT(master.number, 1)
ORDER BY master.id, list.n;

-- The quarter grade is calculated in the quarters in which a course meets, the progress report of high schools in their first.
INSERT INTO master_grade_calc_option (master_id, grading_task_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, limit_to_last, proficiency_method)
SELECT task.master_id, task.grading_task_id, term.id, IF(master.number LIKE 'E%', 'PROFICIENCY_ESTIMATE', 'IN_PROGRESS_GRADE'),
  IF(master.number LIKE 'E%', 2, 1), master.number NOT LIKE 'E%', IF(master.number LIKE 'E%', 5, NULL),
  IF(master.number LIKE 'E%', 'POWER_LAW', NULL)
FROM master_grading_task AS task
JOIN course_master AS master ON master.id = task.master_id
JOIN (VALUES ROW(1), ROW(2), ROW(3), ROW(4)) AS term (id)
  ON CASE RIGHT(master.number, 1) WHEN 'A' THEN term.id <= 2 WHEN 'B' THEN term.id >= 3 ELSE TRUE END
WHERE task.grading_task_id = 1 OR (task.grading_task_id = 6 AND master.number LIKE 'H%' AND term.id IN (1, 3))
ORDER BY task.master_id, task.grading_task_id, term.id;

-- The semester grade of high schools is made of both quarters and the exam.
INSERT INTO master_composite_grade (master_id, grading_task_id, term_name_id, children)
SELECT master.id, 3, half.last,
  JSON_OBJECT(CONCAT('1:', half.last - 1), '40.000', CONCAT('1:', half.last), '40.000', CONCAT('2:', half.last), '20.000')
FROM course_master AS master
JOIN (VALUES ROW('A', 2), ROW('B', 4)) AS half (code, last) ON half.code = RIGHT(master.number, 1)
WHERE master.number LIKE 'H%'
ORDER BY master.id;

INSERT INTO master_assessment (master_id, test_id, start_date, end_date, copies_forward, kind)
SELECT master.id, list.id, list.starts, list.ends, TRUE, IF(list.id = 3, 'READ_ONLY', 'TEACHER_SCORED')
FROM course_master AS master
JOIN (VALUES
  ROW(1, DATE '2025-09-08', DATE '2025-09-19'), ROW(2, DATE '2026-02-02', DATE '2026-02-13'),
  ROW(3, DATE '2026-04-13', DATE '2026-04-24')) AS list (id, starts, ends)
WHERE master.department IN ('Mathematics', 'Language Arts', 'English')
ORDER BY master.id, list.id;
