-- What a locked push leaves alone, in one of twenty courses from @first to below @last: half of these have edited what was pushed
-- to them, the others have a standard, a category and a calculation of their own. The next push brings both to their sections.

UPDATE course_grade_calc_option SET limit_to_last = 2
WHERE course_id >= @first AND course_id < @last AND CRC32(CONCAT('edited ', course_id)) MOD 40 = 0 AND grading_task_id = 6
  AND term_name_id = 3;

UPDATE course_category SET weight = 15
WHERE course_id >= @first AND course_id < @last AND CRC32(CONCAT('edited ', course_id)) MOD 40 = 0 AND sequence = 2;

UPDATE course_grading_task SET credit = 0.125
WHERE course_id >= @first AND course_id < @last AND CRC32(CONCAT('edited ', course_id)) MOD 40 = 0 AND grading_task_id = 5;

-- A standard that the master does not have.
INSERT INTO course_standard (course_id, standard_id, score_group_id)
SELECT id, 1 + (master_id * 30 + 30) MOD 1200, 2
FROM course WHERE id >= @first AND id < @last AND CRC32(CONCAT('own ', id)) MOD 40 = 0 ORDER BY id;

INSERT INTO course_grade_calc_option (course_id, standard_id, term_name_id, calculation_type, grading_scale_id)
SELECT id, 1 + (master_id * 30 + 30) MOD 1200, 1, 'PROFICIENCY_ESTIMATE', 2
FROM course WHERE id >= @first AND id < @last AND CRC32(CONCAT('own ', id)) MOD 40 = 0 ORDER BY id;

INSERT INTO course_category (course_id, name, name_key, weight, sequence, aligned_to)
SELECT id, 'Field Work', 'field work', 10, 8, JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM course WHERE id >= @first AND id < @last AND CRC32(CONCAT('own ', id)) MOD 40 = 0 ORDER BY id;
