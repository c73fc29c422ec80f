-- The masters: the first tenth elementary with 30 standards each, the others secondary with two composites; all with 7 tasks,
-- 4 categories and a calculation of each task in each of four terms.

INSERT INTO course_master (id, catalog_id, number, name, state_code, description, department, sced_subject_area,
  sced_course_identifier, sced_course_level, sced_available_credit, terms, schedules, periods, max_students, standards_based,
  attendance, transcript, gpa_weight, type, custom_fields)
SELECT n + 1, 1, CONCAT(IF(n < @masters / 10, 'E', 'S'), LPAD(n + 1, 5, '0')), CONCAT('Course of study ', n + 1),
  CONCAT('0', 1000 + n), CONCAT('What students learn in course of study ', n + 1, ', and how they show it.'),
  ELT(1 + n MOD 5, 'English', 'Mathematics', 'Science', 'Arts', 'Social Studies'), LPAD(1 + n MOD 20, 2, '0'),
  LPAD(n MOD 1000, 3, '0'), 'G', 1.000, 4, 1, 1, 30, n < @masters / 10, TRUE, n >= @masters / 10, 1.000,
  IF(n < @masters / 10, 'Elementary', 'Secondary'), JSON_OBJECT('Cluster', CONCAT('Cluster ', n MOD 12))
FROM bench_number WHERE n < @masters ORDER BY n;

INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type)
SELECT master.id, task.id, IF(master.standards_based, 2, 1), 1.000, IF(task.id = 4, 0.500, NULL), IF(task.id = 4, 'Core', NULL)
FROM course_master AS master JOIN grading_task AS task ORDER BY master.id, task.id;

INSERT INTO master_standard (master_id, standard_id, score_group_id)
SELECT master.id, 1 + (master.id * 30 + list.n) MOD 1200, 2
FROM course_master AS master JOIN bench_number AS list ON list.n < 30
WHERE master.standards_based ORDER BY master.id, list.n;

INSERT INTO master_category (master_id, name, name_key, weight, sequence, drop_lowest, aligned_to)
SELECT master.id, list.name, LOWER(list.name), list.weight, list.n, list.n = 1,
  JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', IF(list.n = 4, JSON_ARRAY(1), JSON_ARRAY()))
FROM course_master AS master
JOIN (VALUES ROW(1, 'Homework', 20), ROW(2, 'Classwork', 20), ROW(3, 'Quizzes', 25), ROW(4, 'Tests', 35)) AS list (n, name, weight)
ORDER BY master.id, list.n;

INSERT INTO master_assessment (master_id, test_id, start_date, end_date, copies_forward, kind)
SELECT id, 1 + id MOD 2, DATE '2026-02-02', DATE '2026-02-13', TRUE, 'TEACHER_SCORED'
FROM course_master WHERE id MOD 4 = 0 ORDER BY id;

INSERT INTO master_grade_calc_option (master_id, grading_task_id, term_name_id, calculation_type, grading_scale_id,
  weight_categories, limit_to_last, proficiency_method)
SELECT task.master_id, task.grading_task_id, term.id, IF(master.standards_based, 'PROFICIENCY_ESTIMATE', 'IN_PROGRESS_GRADE'),
  IF(master.standards_based, 2, 1), NOT master.standards_based, IF(master.standards_based, 5, NULL),
  IF(master.standards_based, 'POWER_LAW', NULL)
FROM master_grading_task AS task
JOIN course_master AS master ON master.id = task.master_id
JOIN term_name AS term
ORDER BY task.master_id, task.grading_task_id, term.id;

INSERT INTO master_composite_grade (master_id, grading_task_id, term_name_id, children)
SELECT master.id, 3, half.last,
  JSON_OBJECT(CONCAT('1:', half.last - 1), '40.000', CONCAT('1:', half.last), '40.000', CONCAT('2:', half.last), '20.000')
FROM course_master AS master JOIN (VALUES ROW(2), ROW(4)) AS half (last)
WHERE NOT master.standards_based ORDER BY master.id, half.last;
