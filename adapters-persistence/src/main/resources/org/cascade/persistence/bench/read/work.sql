-- Student work of what is told: of an update, because it changes what is in use, and of what would go, because it protects.

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
WHERE t.kind = 'GRADING_TASKS' AND t.outcome IN ('UPDATED', 'DELETED');

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
WHERE t.kind = 'STANDARDS' AND t.outcome IN ('UPDATED', 'DELETED');

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.section_category_id IN (
      SELECT k.id FROM section_category k WHERE k.course_id = t.course_id AND k.source_id = t.category_id)),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.section_category_id IN (
      SELECT k.id FROM section_category k WHERE k.course_id = t.course_id AND k.source_id = t.category_id)),
  t.students = (SELECT COUNT(DISTINCT s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.section_category_id IN (
      SELECT k.id FROM section_category k WHERE k.course_id = t.course_id AND k.source_id = t.category_id))
WHERE t.kind = 'CATEGORIES' AND t.outcome IN ('UPDATED', 'DELETED');

UPDATE bench_told t
SET t.assignments = (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a WHERE a.course_id = t.course_id
  AND a.section_id = t.section_id AND a.section_category_id = t.category_id),
  t.scores = (SELECT COUNT(DISTINCT s.assignment_id, s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.section_id = t.section_id AND a.section_category_id = t.category_id),
  t.students = (SELECT COUNT(DISTINCT s.student_id) FROM assignment_alignment a
    STRAIGHT_JOIN score s ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
    WHERE a.course_id = t.course_id AND a.section_id = t.section_id AND a.section_category_id = t.category_id)
WHERE t.kind = 'SECTION_CATEGORIES' AND t.outcome IN ('UPDATED', 'DELETED');

UPDATE bench_told t
SET t.scores = (SELECT COUNT(*) FROM assessment_score s WHERE s.course_id = t.course_id AND s.test_id = t.test_id),
  t.students = t.scores
WHERE t.kind = 'ASSESSMENTS' AND t.outcome IN ('UPDATED', 'DELETED');
