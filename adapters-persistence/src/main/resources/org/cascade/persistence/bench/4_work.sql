-- What students have handed in and earned in the courses from @first to below @last: 80 assignments a section, each counting
-- towards a category and a task or standard, 1.72 scores an assignment on average, two posted grades a section.
-- An assignment's id is its section's times 1,000 and its place. In one section of forty the teacher has made a category and
-- given an assignment in it: that is what an overwrite would leave.

INSERT INTO section_category (course_id, section_id, name, name_key, sequence, aligned_to)
SELECT course_id, id, 'Extra Credit', 'extra credit', 9, JSON_OBJECT('standards', JSON_ARRAY(), 'tasks', JSON_ARRAY())
FROM section WHERE course_id >= @first AND course_id < @last AND CRC32(id) MOD 40 = 0
ORDER BY course_id, id;

INSERT INTO assignment (course_id, id, section_id, name, assigned_on, due_on, points_possible)
SELECT section.course_id, section.id * 1000 + list.n, section.id, CONCAT('Assignment ', list.n), DATE '2025-09-01',
  DATE '2025-09-08', 10
FROM section JOIN bench_number AS list ON list.n BETWEEN 1 AND IF(CRC32(section.id) MOD 40 = 0, 81, 80)
WHERE section.course_id >= @first AND section.course_id < @last
ORDER BY section.course_id, section.id, list.n;

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id, grading_task_id,
  standard_id)
SELECT category.course_id, category.section_id * 1000 + list.n, 1, category.section_id, category.id,
  IF(course.calendar_id <= @elementary, NULL, 1 + list.n MOD 2),
  IF(course.calendar_id <= @elementary, 1 + (course.master_id * 30 + list.n MOD 30) MOD 1200, NULL)
FROM course
JOIN section_category AS category ON category.course_id = course.id
JOIN bench_number AS list ON list.n BETWEEN 1 AND 80 AND list.n MOD 4 + 1 = category.sequence
WHERE course.id >= @first AND course.id < @last
ORDER BY category.course_id, category.section_id, list.n;

INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id)
SELECT course_id, section_id * 1000 + 81, 1, section_id, id
FROM section_category
WHERE course_id >= @first AND course_id < @last AND source_id IS NULL
ORDER BY course_id, section_id;

INSERT INTO score (course_id, assignment_id, student_id, value)
SELECT assignment.course_id, assignment.id, CONCAT('S', LPAD(CRC32(assignment.section_id) MOD 90000 + list.n, 6, '0')),
  1 + assignment.id MOD 10
FROM assignment JOIN bench_number AS list ON list.n < IF(assignment.id MOD 100 < 72, 2, 1)
WHERE assignment.course_id >= @first AND assignment.course_id < @last
ORDER BY assignment.course_id, assignment.id, list.n;

INSERT INTO posted_grade (course_id, section_id, grading_task_id, term_id, student_id, grade)
SELECT meeting.course_id, meeting.section_id, 1, MIN(meeting.term_id),
  CONCAT('S', LPAD(CRC32(meeting.section_id) MOD 90000 + list.n, 6, '0')), 'B'
FROM section_term AS meeting JOIN bench_number AS list ON list.n < 2
WHERE meeting.course_id >= @first AND meeting.course_id < @last
GROUP BY meeting.course_id, meeting.section_id, list.n
ORDER BY meeting.course_id, meeting.section_id, list.n;
