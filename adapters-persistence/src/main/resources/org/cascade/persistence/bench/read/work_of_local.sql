-- Student work that protects calc options and composites that were made here. A composite is told with its children.

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.grading_task_id = t.grading_task_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id
    AND g.grading_task_id = t.grading_task_id),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id
    AND p.grading_task_id = t.grading_task_id),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id AND g.grading_task_id = t.grading_task_id
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id
        AND p.grading_task_id = t.grading_task_id) AS student)
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND t.standard_id IS NULL AND t.outcome = 'DELETED';

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.standard_id = t.standard_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id AND p.standard_id = t.standard_id),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id
        AND p.standard_id = t.standard_id) AS student)
WHERE t.kind = 'GRADE_CALC_OPTIONS' AND t.grading_task_id IS NULL AND t.outcome = 'DELETED';

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.grading_task_id = t.grading_task_id AND a.section_id = t.section_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id AND a.section_id = t.section_id),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id
    AND g.grading_task_id = t.grading_task_id AND g.section_id = t.section_id),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id
    AND p.grading_task_id = t.grading_task_id AND p.section_id = t.section_id),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id AND a.section_id = t.section_id
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id
        AND g.grading_task_id = t.grading_task_id AND g.section_id = t.section_id
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id
        AND p.grading_task_id = t.grading_task_id AND p.section_id = t.section_id) AS student)
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND t.standard_id IS NULL AND t.outcome = 'DELETED';

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.standard_id = t.standard_id AND a.section_id = t.section_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id AND a.section_id = t.section_id),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id
    AND g.standard_id = t.standard_id AND g.section_id = t.section_id),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id AND p.standard_id = t.standard_id
    AND p.section_id = t.section_id),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id AND a.section_id = t.section_id
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id
        AND g.section_id = t.section_id
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id AND p.standard_id = t.standard_id
        AND p.section_id = t.section_id) AS student)
WHERE t.kind = 'SECTION_GRADE_CALC_OPTIONS' AND t.grading_task_id IS NULL AND t.outcome = 'DELETED';

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id, ':'), t.name))),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id,
      ':'), t.name))),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id
    AND (g.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), t.name))),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id
    AND (p.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), t.name))),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id,
          ':'), t.name))
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id
        AND (g.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), t.name))
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id
        AND (p.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), t.name))) AS student)
WHERE t.kind = 'COMPOSITE_GRADES' AND t.outcome = 'DELETED';

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id, ':'), t.name))
  AND a.section_id = t.section_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id,
      ':'), t.name)) AND a.section_id = t.section_id),
  t.posted_grades = (SELECT COUNT(*) FROM posted_grade g WHERE g.course_id = t.course_id
    AND (g.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), t.name))
    AND g.section_id = t.section_id),
  t.comments = (SELECT COUNT(*) FROM posted_comment p WHERE p.course_id = t.course_id
    AND (p.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), t.name))
    AND p.section_id = t.section_id),
  t.students = (SELECT COUNT(*) FROM (
      SELECT s.student_id FROM assignment_alignment a STRAIGHT_JOIN score s ON s.course_id = a.course_id
        AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND (a.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', a.grading_task_id,
          ':'), t.name)) AND a.section_id = t.section_id
      UNION SELECT g.student_id FROM posted_grade g WHERE g.course_id = t.course_id
        AND (g.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', g.grading_task_id, ':'), t.name))
        AND g.section_id = t.section_id
      UNION SELECT p.student_id FROM posted_comment p WHERE p.course_id = t.course_id
        AND (p.grading_task_id = t.grading_task_id OR LOCATE(CONCAT('"', p.grading_task_id, ':'), t.name))
        AND p.section_id = t.section_id) AS student)
WHERE t.kind = 'SECTION_COMPOSITE_GRADES' AND t.outcome = 'DELETED';
