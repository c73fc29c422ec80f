-- One transaction of the push as a script: the courses in @courses, their sections and the terms in which these meet, in
-- working tables of this connection. @overwrite is the mode, @job what residual marks name.
--
-- The script finds by one comparison of columns per type the courses that are not in step (bench_stale), and only these are
-- looked at closer: update what differs, delete what is gone above, insert what is missing. A course that has nothing yet of a
-- type (fresh) is filled without asking what it has. What the rules ask of a record's state is asked of the row: it is changed
-- since the last push unless pushed_hash = content_hash (L-6), which is NULL for a row without a link. Content is compared
-- column by column.
--
-- C-11: not asked, the calendars of a generated district have all terms. C-12: archived standards, options of these and
-- records of sections whose task or standard the course lacks are left out; lists of a generated district lose nothing else.

DROP TEMPORARY TABLE IF EXISTS bench_target, bench_section, bench_meeting, bench_stale, bench_renamed;

CREATE TEMPORARY TABLE bench_target (
  course_id BIGINT NOT NULL PRIMARY KEY,
  master_id BIGINT NOT NULL,
  calendar_id BIGINT NOT NULL,
  sections INT NOT NULL
);

-- terms: the ids of term names, separated by commas
CREATE TEMPORARY TABLE bench_section (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  terms VARCHAR(500) CHARACTER SET ascii NULL,
  PRIMARY KEY (course_id, section_id)
);

-- sections: how many of the course meet in the term
CREATE TEMPORARY TABLE bench_meeting (
  course_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  sections INT NOT NULL,
  PRIMARY KEY (course_id, term_name_id)
);

CREATE TEMPORARY TABLE bench_stale (
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  fresh BOOLEAN NOT NULL,
  PRIMARY KEY (kind, course_id)
);

CREATE TEMPORARY TABLE bench_renamed (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  n INT NOT NULL,
  PRIMARY KEY (course_id, section_id, id)
);

INSERT INTO bench_target (course_id, master_id, calendar_id, sections)
SELECT c.id, c.master_id, c.calendar_id, (SELECT COUNT(*) FROM section s WHERE s.course_id = c.id)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course c ON c.id = t.course_id;

INSERT INTO bench_section (course_id, section_id, terms)
SELECT STRAIGHT_JOIN s.course_id, s.id, GROUP_CONCAT(k.term_name_id)
FROM bench_target t
JOIN section s ON s.course_id = t.course_id
LEFT JOIN section_term m ON m.course_id = s.course_id AND m.section_id = s.id
LEFT JOIN term k ON k.id = m.term_id
GROUP BY s.course_id, s.id;

INSERT INTO bench_meeting (course_id, term_name_id, sections)
SELECT STRAIGHT_JOIN m.course_id, k.term_name_id, COUNT(*)
FROM bench_target t
JOIN section_term m ON m.course_id = t.course_id
JOIN term k ON k.id = m.term_id
GROUP BY m.course_id, k.term_name_id;
