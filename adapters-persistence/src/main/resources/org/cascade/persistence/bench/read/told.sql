-- What is told.

DROP TEMPORARY TABLE IF EXISTS bench_told;

CREATE TEMPORARY TABLE bench_told (
  n INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  test_id BIGINT NULL,
  category_id BIGINT NULL,
  name VARCHAR(100) NULL,
  term_name_id BIGINT NULL,
  outcome VARCHAR(20) CHARACTER SET ascii NOT NULL,
  residual_since BIGINT NULL,
  assignments INT NOT NULL DEFAULT 0,
  scores INT NOT NULL DEFAULT 0,
  posted_grades INT NOT NULL DEFAULT 0,
  comments INT NOT NULL DEFAULT 0,
  students INT NOT NULL DEFAULT 0
) COLLATE utf8mb4_0900_bin;
