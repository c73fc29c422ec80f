-- One transaction of the push as a script. @overwrite is the mode, @job what residual marks name.
--
-- The script finds by one comparison of columns per type the courses that are not in step (bench_stale), and only these are
-- looked at closer: update what differs, delete what is gone above, insert what is missing. A course that has nothing yet of a
-- type (fresh) is filled without asking what it has. What the rules ask of a record's state is asked of the row: it is changed
-- since the last push unless pushed_hash = content_hash (L-6), which is NULL for a row without a link. Content is compared
-- column by column.
--
-- C-11: not asked, the calendars of a generated district have all terms. C-12: archived standards, options of these and
-- records of sections whose task or standard the course lacks are left out; lists of a generated district lose nothing else.

DROP TEMPORARY TABLE IF EXISTS bench_stale;

CREATE TEMPORARY TABLE bench_stale (
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  fresh BOOLEAN NOT NULL,
  PRIMARY KEY (kind, course_id)
);
