-- The courses in @courses, in a working table of this connection, as are all that begin with "bench_" beside the generator's.

DROP TEMPORARY TABLE IF EXISTS bench_target;

CREATE TEMPORARY TABLE bench_target (
  course_id BIGINT NOT NULL PRIMARY KEY,
  master_id BIGINT NOT NULL
);

INSERT INTO bench_target (course_id, master_id)
SELECT c.id, c.master_id
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course c ON c.id = t.course_id;
