-- Their sections. terms: the ids of the names of the terms in which they meet, separated by commas.

DROP TEMPORARY TABLE IF EXISTS bench_section;

CREATE TEMPORARY TABLE bench_section (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  terms VARCHAR(500) CHARACTER SET ascii NULL,
  PRIMARY KEY (course_id, section_id)
);

INSERT INTO bench_section (course_id, section_id, terms)
SELECT STRAIGHT_JOIN s.course_id, s.id, GROUP_CONCAT(k.term_name_id)
FROM bench_target t
JOIN section s ON s.course_id = t.course_id
LEFT JOIN section_term m ON m.course_id = s.course_id AND m.section_id = s.id
LEFT JOIN term k ON k.id = m.term_id
GROUP BY s.course_id, s.id;
