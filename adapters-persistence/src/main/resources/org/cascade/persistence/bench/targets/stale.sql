-- One transaction of the push as a script. @overwrite stands for whether the mode is that; @job is what residual marks name.
--
-- The script finds by one comparison of columns per type the courses that are not in step (bench_stale), and notes on the way
-- which of their rows are not equal (bench_differing): only these are updated, deleted or marked. Where a row may be missing
-- is not noted, so what stale courses lack is looked for in what is above. A course that has nothing yet of a type (fresh) is
-- filled without asking what it has. What the rules ask of a record's state is asked of the row: it is changed
-- since the last push unless pushed_hash = content_hash (L-6), which is NULL for a row without a link. Content is compared
-- column by column.
--
-- C-11: not asked, the calendars of a generated district have all terms. C-12: archived standards, options of these and
-- records of sections whose task or standard the course lacks are left out; lists of a generated district lose nothing else.

SET @job = 1;

DROP TEMPORARY TABLE IF EXISTS bench_stale, bench_differing;

CREATE TEMPORARY TABLE bench_stale (
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  fresh BOOLEAN NOT NULL,
  differing TEXT CHARACTER SET ascii NULL,
  PRIMARY KEY (kind, course_id)
);

-- record_id: a task, standard, test or category, or the subject of an option; section_id and term_name_id: 0 where there is none
CREATE TEMPORARY TABLE bench_differing (
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  record_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  PRIMARY KEY (kind, course_id, section_id, record_id, term_name_id)
);
