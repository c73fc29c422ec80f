-- Working tables of one who reads: what is told, and what courses have after a push.

DROP TEMPORARY TABLE IF EXISTS bench_told, bench_stale_above, bench_category, bench_option, bench_composite;

CREATE TEMPORARY TABLE bench_told (
  n INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
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

CREATE TEMPORARY TABLE bench_stale_above (
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NOT NULL,
  master_id BIGINT NOT NULL,
  PRIMARY KEY (kind, course_id)
);

CREATE TEMPORARY TABLE bench_category (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  weight DECIMAL(7, 3) NULL,
  sequence SMALLINT NULL,
  exclude_from_calculation BOOLEAN NOT NULL,
  drop_lowest SMALLINT NOT NULL,
  aligned_to JSON NOT NULL,
  KEY (course_id, name_key)
) COLLATE utf8mb4_0900_bin;

CREATE TEMPORARY TABLE bench_option (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  term_name_id BIGINT NOT NULL,
  calculation_type VARCHAR(30) NOT NULL,
  grading_scale_id BIGINT NULL,
  weight_categories BOOLEAN NOT NULL,
  use_percent_value BOOLEAN NOT NULL,
  limit_to_last SMALLINT NULL,
  cumulative_from_id BIGINT NULL,
  proficiency_method VARCHAR(30) NULL,
  KEY (course_id, term_name_id)
) COLLATE utf8mb4_0900_bin;

CREATE TEMPORARY TABLE bench_composite (
  course_id BIGINT NOT NULL,
  id BIGINT NULL,
  grading_task_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  children JSON NOT NULL,
  KEY (course_id, grading_task_id, term_name_id)
) COLLATE utf8mb4_0900_bin;
