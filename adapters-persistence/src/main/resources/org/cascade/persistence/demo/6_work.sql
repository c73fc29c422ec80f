-- The work of the year so far. It is aligned to what stays, so it stops no push by itself.

INSERT INTO assignment (course_id, id, section_id, name, assigned_on, due_on, points_possible)
SELECT section.course_id, section.id * 2 + list.n, section.id,
  ELT(1 + CRC32(CONCAT('assignment', section.id, list.n)) MOD 6,
    'Unit Quiz', 'Homework', 'Short Essay', 'Group Project', 'Notebook Check', 'Chapter Test'),
  DATE '2025-09-08' + INTERVAL list.n WEEK, DATE '2025-09-12' + INTERVAL list.n WEEK, 10 + 10 * list.n
FROM section JOIN (VALUES ROW(0), ROW(1)) AS list (n);

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id, grading_task_id)
SELECT assignment.course_id, assignment.id, 1, assignment.section_id, category.id, 1
FROM assignment
LEFT JOIN section_category AS category ON category.course_id = assignment.course_id
  AND category.section_id = assignment.section_id AND category.sequence = 1;

INSERT INTO score (course_id, assignment_id, student_id, value)
SELECT assignment.course_id, assignment.id, CONCAT('S', 100000 + CRC32(CONCAT('student', section_id, list.n)) MOD 899999 DIV 2 * 2 + list.n),
  CAST(CRC32(CONCAT('value', assignment.id, list.n)) MOD 11 AS CHAR)
FROM assignment JOIN (VALUES ROW(0), ROW(1)) AS list (n);

INSERT INTO posted_grade (course_id, section_id, grading_task_id, term_id, student_id, grade)
SELECT section.course_id, section.id, 1, term.id, CONCAT('S', 100000 + CRC32(CONCAT('student', section.id, 0)) MOD 899999 DIV 2 * 2),
  ELT(1 + CRC32(CONCAT('grade', section.id)) MOD 5, 'A', 'B', 'C', 'B+', 'A-')
FROM section
JOIN section_term ON section_term.course_id = section.course_id AND section_term.section_id = section.id
JOIN term ON term.id = section_term.term_id
WHERE term.term_name_id IN (1, 5);
