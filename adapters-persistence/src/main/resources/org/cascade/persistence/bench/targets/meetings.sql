-- How many of their sections meet in a term.

DROP TEMPORARY TABLE IF EXISTS bench_meeting;

CREATE TEMPORARY TABLE bench_meeting (
  course_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  sections INT NOT NULL,
  PRIMARY KEY (course_id, term_name_id)
);

INSERT INTO bench_meeting (course_id, term_name_id, sections)
SELECT STRAIGHT_JOIN m.course_id, k.term_name_id, COUNT(*)
FROM bench_target t
JOIN section_term m ON m.course_id = t.course_id
JOIN term k ON k.id = m.term_id
GROUP BY m.course_id, k.term_name_id;
