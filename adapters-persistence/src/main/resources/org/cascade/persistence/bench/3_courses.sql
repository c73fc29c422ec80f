-- The courses of the schools and their sections, linked and nothing pushed yet. @elementary schools have 50 courses with two
-- sections, the others 194 with three or four. Strides that share no factor with the number of masters take each master once.
-- Courses that were made together have consecutive ids; those of every third school were made one by one, now here, now there.

INSERT INTO course (calendar_id, master_id, number, name)
SELECT calendar.id, master.id, master.number, CONCAT(master.name, ' as entered')
FROM calendar
JOIN bench_number AS list ON list.n < IF(calendar.id <= @elementary, 50, 194)
JOIN course_master AS master ON master.id = IF(calendar.id <= @elementary,
  1 + (calendar.id * 17 + list.n * 7) MOD (@masters DIV 10),
  1 + @masters DIV 10 + (calendar.id * 131 + list.n * 17) MOD (@masters - @masters DIV 10))
ORDER BY calendar.id MOD 3 = 0, IF(calendar.id MOD 3 = 0, CRC32(CONCAT('made ', calendar.id, ' ', list.n)), 0), calendar.id,
  list.n;

INSERT INTO section (course_id, number, teacher)
SELECT course.id, list.n, CONCAT('Teacher ', CRC32(CONCAT('teacher ', course.id, list.n)) MOD 9000)
FROM course
JOIN bench_number AS list ON list.n BETWEEN 1 AND IF(course.calendar_id <= @elementary, 2, IF(course.id MOD 97 < 10, 4, 3))
ORDER BY course.id, list.n;

-- Elementary sections and every tenth of the others meet the whole year, the others in one half of it.
INSERT INTO section_term (course_id, section_id, term_id)
SELECT section.course_id, section.id, term.id
FROM course
JOIN section ON section.course_id = course.id
JOIN term ON term.calendar_id = course.calendar_id
WHERE course.calendar_id <= @elementary OR (course.id + section.number) MOD 10 = 0
  OR (section.number MOD 2 = 1) = (term.term_name_id <= 2)
ORDER BY section.course_id, section.id, term.id;
