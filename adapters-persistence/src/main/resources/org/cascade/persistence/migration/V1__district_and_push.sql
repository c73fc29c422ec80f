-- The district of domain.md §1 and the push jobs. One database holds one district.
--
-- Conventions
--   * Names are compared by their key (name_key): stripped, NFC, folded in Java, which makes at most three code points of one.
--     Everything is under utf8mb4_0900_bin, so no collation ever takes two different values for equal.
--   * course_id leads the primary keys of setup, sections and student work: what a push reads of a course lies together.
--   * Setup content refers to district-level ids only and its sets are canonical JSON, so that the content of a record is one
--     row at every level and its hash (16 bytes of SHA-256 over the columns that L-6 counts) sees changes made by anyone. What is
--     hashed is their values, joined by '|': an absent amount is empty, a text is quoted, and an absent one is NULL without
--     quotes, so no two contents read the same; of composites the children, as the JSON object that they are.
--   * source_id is the link of domain.md §3: the id of the record above that a push made the row from. It has no foreign key,
--     because a dead link is information. pushed_hash is the hash of what that push wrote.
--     A negative one names nothing: a dead link that gave way to the row that the record above belongs to. A live link is
--     unique within its owner: of a category by an index, of the others because it has the key of the record above.
--   * References that are copied as content (score group, scale, cumulative-from term) have foreign keys at the master, where
--     they are made; the copies below are checked by the push (C-12). Nor have the keys of calc options and composites below:
--     a foreign key to a list is an index more, and these are most of all rows that a push writes.
--   * What courses and sections have most of, calc options and composites, is clustered by its natural key and has no other
--     index. Rows below that have an id of their own get it without one, from UUID_SHORT(): whatever looks for it knows the
--     course.

CREATE TABLE course_catalog (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  UNIQUE KEY course_catalog_name (name_key),
  CONSTRAINT course_catalog_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE catalog_lock (
  catalog_id BIGINT NOT NULL,
  lock_name VARCHAR(40) NOT NULL,
  PRIMARY KEY (catalog_id, lock_name),
  CONSTRAINT catalog_lock_catalog FOREIGN KEY (catalog_id) REFERENCES course_catalog (id),
  CONSTRAINT catalog_lock_known CHECK (lock_name IN (
    'NUMBER', 'NAME', 'ACTIVE', 'STATE_CODE', 'DESCRIPTION', 'DEPARTMENT', 'SCED_SUBJECT_AREA', 'SCED_COURSE_IDENTIFIER',
    'SCED_COURSE_LEVEL', 'SCED_AVAILABLE_CREDIT', 'SCED_SEQUENCE', 'TERMS', 'SCHEDULES', 'PERIODS', 'MAX_STUDENTS',
    'STANDARDS_BASED', 'ATTENDANCE', 'TRANSCRIPT', 'GPA_WEIGHT', 'HONORS', 'REQUIRED', 'HOMEROOM', 'TYPE', 'ACTIVITY',
    'DUAL_CREDIT', 'STATE_REPORT_EXCLUDE', 'CUSTOM_FIELDS',
    'GRADING_TASKS', 'STANDARDS', 'CATEGORIES', 'ASSESSMENTS', 'GRADE_CALC_OPTIONS', 'COMPOSITE_GRADES', 'COMPOSITE_WEIGHTS'))
) COLLATE utf8mb4_0900_bin;

CREATE TABLE school_year (
  ends_in SMALLINT NOT NULL,
  name VARCHAR(20) NOT NULL,
  PRIMARY KEY (ends_in),
  CONSTRAINT school_year_plausible CHECK (ends_in BETWEEN 1900 AND 2200),
  CONSTRAINT school_year_named CHECK (name <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE school (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  catalog_id BIGINT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY school_name (name_key),
  CONSTRAINT school_catalog FOREIGN KEY (catalog_id) REFERENCES course_catalog (id),
  CONSTRAINT school_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE calendar (
  id BIGINT NOT NULL AUTO_INCREMENT,
  school_id BIGINT NOT NULL,
  school_year SMALLINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_name (school_id, school_year, name_key),
  KEY calendar_of_year (school_year),
  CONSTRAINT calendar_school FOREIGN KEY (school_id) REFERENCES school (id),
  CONSTRAINT calendar_school_year FOREIGN KEY (school_year) REFERENCES school_year (ends_in),
  CONSTRAINT calendar_kind_known CHECK (kind IN ('REGULAR', 'SUMMER', 'PROGRAM')),
  CONSTRAINT calendar_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE term_name (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY term_name_name (name_key),
  CONSTRAINT term_name_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE term (
  id BIGINT NOT NULL AUTO_INCREMENT,
  calendar_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY term_once (calendar_id, term_name_id),
  CONSTRAINT term_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
  CONSTRAINT term_term_name FOREIGN KEY (term_name_id) REFERENCES term_name (id),
  CONSTRAINT term_forward CHECK (start_date <= end_date)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE score_group (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY score_group_name (name_key),
  CONSTRAINT score_group_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE grading_scale (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY grading_scale_name (name_key),
  CONSTRAINT grading_scale_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE grading_task (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY grading_task_name (name_key),
  CONSTRAINT grading_task_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE standard_group (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(200) NOT NULL,
  name_key VARCHAR(600) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY standard_group_name (name_key),
  CONSTRAINT standard_group_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE standard (
  id BIGINT NOT NULL AUTO_INCREMENT,
  group_id BIGINT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(360) NOT NULL,
  description VARCHAR(2000) NULL,
  archived BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  UNIQUE KEY standard_name (name_key),
  CONSTRAINT standard_of_group FOREIGN KEY (group_id) REFERENCES standard_group (id),
  CONSTRAINT standard_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE test (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY test_name (name_key),
  CONSTRAINT test_named CHECK (name <> '' AND name_key <> '')
) COLLATE utf8mb4_0900_bin;

-- The Course Info attributes of domain.md §1 stand in the same order in course_master and course. A number that starts with
-- a blank is parked: the only way to exchange numbers under a unique key, never visible outside the transaction.

CREATE TABLE course_master (
  id BIGINT NOT NULL AUTO_INCREMENT,
  catalog_id BIGINT NOT NULL,
  number VARCHAR(50) NOT NULL,
  name VARCHAR(100) NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  state_code VARCHAR(50) NULL,
  description VARCHAR(2000) NULL,
  department VARCHAR(100) NULL,
  sced_subject_area VARCHAR(10) NULL,
  sced_course_identifier VARCHAR(10) NULL,
  sced_course_level VARCHAR(10) NULL,
  sced_available_credit DECIMAL(6, 3) NULL,
  sced_sequence VARCHAR(10) NULL,
  terms SMALLINT NULL,
  schedules SMALLINT NULL,
  periods SMALLINT NULL,
  max_students SMALLINT NULL,
  standards_based BOOLEAN NOT NULL DEFAULT FALSE,
  attendance BOOLEAN NOT NULL DEFAULT FALSE,
  transcript BOOLEAN NOT NULL DEFAULT FALSE,
  gpa_weight DECIMAL(6, 3) NULL,
  honors BOOLEAN NOT NULL DEFAULT FALSE,
  required BOOLEAN NOT NULL DEFAULT FALSE,
  homeroom BOOLEAN NOT NULL DEFAULT FALSE,
  type VARCHAR(50) NULL,
  activity BOOLEAN NOT NULL DEFAULT FALSE,
  dual_credit BOOLEAN NOT NULL DEFAULT FALSE,
  state_report_exclude BOOLEAN NOT NULL DEFAULT FALSE,
  custom_fields JSON NOT NULL DEFAULT (JSON_OBJECT()),
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  UNIQUE KEY course_master_number (catalog_id, number),
  CONSTRAINT course_master_catalog FOREIGN KEY (catalog_id) REFERENCES course_catalog (id),
  CONSTRAINT course_master_numbered CHECK (number <> '' AND number = TRIM(number)),
  CONSTRAINT course_master_named CHECK (name <> ''),
  CONSTRAINT course_master_custom_fields CHECK (JSON_TYPE(custom_fields) = 'OBJECT'),
  CONSTRAINT course_master_credit CHECK (sced_available_credit >= 0),
  CONSTRAINT course_master_gpa_weight CHECK (gpa_weight >= 0),
  CONSTRAINT course_master_counts CHECK (terms >= 0 AND schedules >= 0 AND periods >= 0 AND max_students >= 0)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course (
  id BIGINT NOT NULL AUTO_INCREMENT,
  calendar_id BIGINT NOT NULL,
  master_id BIGINT NULL,
  ignore_master_push BOOLEAN NOT NULL DEFAULT FALSE,
  number VARCHAR(50) NOT NULL,
  name VARCHAR(100) NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  state_code VARCHAR(50) NULL,
  description VARCHAR(2000) NULL,
  department VARCHAR(100) NULL,
  sced_subject_area VARCHAR(10) NULL,
  sced_course_identifier VARCHAR(10) NULL,
  sced_course_level VARCHAR(10) NULL,
  sced_available_credit DECIMAL(6, 3) NULL,
  sced_sequence VARCHAR(10) NULL,
  terms SMALLINT NULL,
  schedules SMALLINT NULL,
  periods SMALLINT NULL,
  max_students SMALLINT NULL,
  standards_based BOOLEAN NOT NULL DEFAULT FALSE,
  attendance BOOLEAN NOT NULL DEFAULT FALSE,
  transcript BOOLEAN NOT NULL DEFAULT FALSE,
  gpa_weight DECIMAL(6, 3) NULL,
  honors BOOLEAN NOT NULL DEFAULT FALSE,
  required BOOLEAN NOT NULL DEFAULT FALSE,
  homeroom BOOLEAN NOT NULL DEFAULT FALSE,
  type VARCHAR(50) NULL,
  activity BOOLEAN NOT NULL DEFAULT FALSE,
  dual_credit BOOLEAN NOT NULL DEFAULT FALSE,
  state_report_exclude BOOLEAN NOT NULL DEFAULT FALSE,
  custom_fields JSON NOT NULL DEFAULT (JSON_OBJECT()),
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  UNIQUE KEY course_number (calendar_id, number),
  KEY course_of_master (master_id, calendar_id, ignore_master_push),
  CONSTRAINT course_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
  CONSTRAINT course_master_link FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT course_numbered CHECK ((number <> '' AND number = TRIM(number)) OR REGEXP_LIKE(number, '^ [0-9]+$')),
  CONSTRAINT course_named CHECK (name <> ''),
  CONSTRAINT course_custom_fields CHECK (JSON_TYPE(custom_fields) = 'OBJECT'),
  CONSTRAINT course_credit CHECK (sced_available_credit >= 0),
  CONSTRAINT course_gpa_weight CHECK (gpa_weight >= 0),
  CONSTRAINT course_counts CHECK (terms >= 0 AND schedules >= 0 AND periods >= 0 AND max_students >= 0)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE section (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  number VARCHAR(100) NOT NULL,
  teacher VARCHAR(100) NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (course_id, id),
  UNIQUE KEY section_id (id),
  UNIQUE KEY section_number (course_id, number),
  CONSTRAINT section_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT section_numbered CHECK (number <> '' AND number = TRIM(number))
) COLLATE utf8mb4_0900_bin;

CREATE TABLE section_term (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  term_id BIGINT NOT NULL,
  PRIMARY KEY (course_id, section_id, term_id),
  CONSTRAINT section_term_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT section_term_term FOREIGN KEY (term_id) REFERENCES term (id)
) COLLATE utf8mb4_0900_bin;

-- Grading tasks

CREATE TABLE master_grading_task (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  grading_task_id BIGINT NOT NULL,
  score_group_id BIGINT NULL,
  term_gpa_weight DECIMAL(6, 3) NULL,
  credit DECIMAL(6, 3) NULL,
  credit_type VARCHAR(50) NULL,
  credit_overflow VARCHAR(50) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(score_group_id, ''), COALESCE(term_gpa_weight, ''), COALESCE(credit, ''), QUOTE(credit_type),
    QUOTE(credit_overflow)), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_grading_task_id (id),
  UNIQUE KEY master_grading_task_key (master_id, grading_task_id),
  CONSTRAINT master_grading_task_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_grading_task_task FOREIGN KEY (grading_task_id) REFERENCES grading_task (id),
  CONSTRAINT master_grading_task_score_group FOREIGN KEY (score_group_id) REFERENCES score_group (id),
  CONSTRAINT master_grading_task_amounts CHECK (term_gpa_weight >= 0 AND credit >= 0)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_grading_task (
  course_id BIGINT NOT NULL,
  grading_task_id BIGINT NOT NULL,
  score_group_id BIGINT NULL,
  term_gpa_weight DECIMAL(6, 3) NULL,
  credit DECIMAL(6, 3) NULL,
  credit_type VARCHAR(50) NULL,
  credit_overflow VARCHAR(50) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(score_group_id, ''), COALESCE(term_gpa_weight, ''), COALESCE(credit, ''), QUOTE(credit_type),
    QUOTE(credit_overflow)), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, grading_task_id),
  CONSTRAINT course_grading_task_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_grading_task_task FOREIGN KEY (grading_task_id) REFERENCES grading_task (id),
  CONSTRAINT course_grading_task_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_grading_task_amounts CHECK (term_gpa_weight >= 0 AND credit >= 0)
) COLLATE utf8mb4_0900_bin;

-- Standards

CREATE TABLE master_standard (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  standard_id BIGINT NOT NULL,
  score_group_id BIGINT NULL,
  credit DECIMAL(6, 3) NULL,
  credit_type VARCHAR(50) NULL,
  credit_overflow VARCHAR(50) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(score_group_id, ''), COALESCE(credit, ''), QUOTE(credit_type), QUOTE(credit_overflow)), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_standard_id (id),
  UNIQUE KEY master_standard_key (master_id, standard_id),
  CONSTRAINT master_standard_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_standard_standard FOREIGN KEY (standard_id) REFERENCES standard (id),
  CONSTRAINT master_standard_score_group FOREIGN KEY (score_group_id) REFERENCES score_group (id),
  CONSTRAINT master_standard_amounts CHECK (credit >= 0)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_standard (
  course_id BIGINT NOT NULL,
  standard_id BIGINT NOT NULL,
  score_group_id BIGINT NULL,
  credit DECIMAL(6, 3) NULL,
  credit_type VARCHAR(50) NULL,
  credit_overflow VARCHAR(50) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(score_group_id, ''), COALESCE(credit, ''), QUOTE(credit_type), QUOTE(credit_overflow)), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, standard_id),
  CONSTRAINT course_standard_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_standard_standard FOREIGN KEY (standard_id) REFERENCES standard (id),
  CONSTRAINT course_standard_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_standard_amounts CHECK (credit >= 0)
) COLLATE utf8mb4_0900_bin;

-- Categories. aligned_to is canonical: {"standards": [ids ascending], "tasks": [ids ascending]}.
-- A name_key that starts with a blank is parked, like a course number.

CREATE TABLE master_category (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  weight DECIMAL(7, 3) NULL,
  sequence SMALLINT NULL,
  exclude_from_calculation BOOLEAN NOT NULL DEFAULT FALSE,
  drop_lowest SMALLINT NOT NULL DEFAULT 0,
  aligned_to JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(name), COALESCE(weight, ''), COALESCE(sequence, ''), exclude_from_calculation, drop_lowest, aligned_to), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_category_id (id),
  UNIQUE KEY master_category_key (master_id, name_key),
  CONSTRAINT master_category_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_category_named CHECK (name <> '' AND name_key <> ''),
  CONSTRAINT master_category_amounts CHECK (weight >= 0 AND sequence >= 0 AND drop_lowest >= 0),
  CONSTRAINT master_category_alignment CHECK (JSON_TYPE(aligned_to) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_category (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  weight DECIMAL(7, 3) NULL,
  sequence SMALLINT NULL,
  exclude_from_calculation BOOLEAN NOT NULL DEFAULT FALSE,
  drop_lowest SMALLINT NOT NULL DEFAULT 0,
  aligned_to JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(name), COALESCE(weight, ''), COALESCE(sequence, ''), exclude_from_calculation, drop_lowest, aligned_to), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, id),
  UNIQUE KEY course_category_key (course_id, name_key),
  UNIQUE KEY course_category_link (course_id, source_id),
  CONSTRAINT course_category_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_category_named CHECK (name <> '' AND name_key <> ''),
  CONSTRAINT course_category_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_category_amounts CHECK (weight >= 0 AND sequence >= 0 AND drop_lowest >= 0),
  CONSTRAINT course_category_alignment CHECK (JSON_TYPE(aligned_to) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE section_category (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  name VARCHAR(50) NOT NULL,
  name_key VARCHAR(150) NOT NULL,
  weight DECIMAL(7, 3) NULL,
  sequence SMALLINT NULL,
  exclude_from_calculation BOOLEAN NOT NULL DEFAULT FALSE,
  drop_lowest SMALLINT NOT NULL DEFAULT 0,
  aligned_to JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(name), COALESCE(weight, ''), COALESCE(sequence, ''), exclude_from_calculation, drop_lowest, aligned_to), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, section_id, id),
  UNIQUE KEY section_category_key (section_id, name_key),
  UNIQUE KEY section_category_link (section_id, source_id),
  CONSTRAINT section_category_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT section_category_named CHECK (name <> '' AND name_key <> ''),
  CONSTRAINT section_category_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT section_category_amounts CHECK (weight >= 0 AND sequence >= 0 AND drop_lowest >= 0),
  CONSTRAINT section_category_alignment CHECK (JSON_TYPE(aligned_to) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

-- Assessments. copies_forward is a field of L-5: pushed when locked, editable below, not in the hash.

CREATE TABLE master_assessment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  test_id BIGINT NOT NULL,
  start_date DATE NULL,
  end_date DATE NULL,
  copies_forward BOOLEAN NOT NULL DEFAULT FALSE,
  kind VARCHAR(20) NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(start_date, ''), COALESCE(end_date, ''), QUOTE(kind)), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_assessment_id (id),
  UNIQUE KEY master_assessment_key (master_id, test_id),
  CONSTRAINT master_assessment_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_assessment_test FOREIGN KEY (test_id) REFERENCES test (id),
  CONSTRAINT master_assessment_kind CHECK (kind IN ('TEACHER_SCORED', 'READ_ONLY')),
  CONSTRAINT master_assessment_forward CHECK (start_date <= end_date)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_assessment (
  course_id BIGINT NOT NULL,
  test_id BIGINT NOT NULL,
  start_date DATE NULL,
  end_date DATE NULL,
  copies_forward BOOLEAN NOT NULL DEFAULT FALSE,
  kind VARCHAR(20) NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    COALESCE(start_date, ''), COALESCE(end_date, ''), QUOTE(kind)), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, test_id),
  CONSTRAINT course_assessment_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_assessment_test FOREIGN KEY (test_id) REFERENCES test (id),
  CONSTRAINT course_assessment_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_assessment_kind CHECK (kind IN ('TEACHER_SCORED', 'READ_ONLY')),
  CONSTRAINT course_assessment_forward CHECK (start_date <= end_date)
) COLLATE utf8mb4_0900_bin;

-- Grade calc options, of a task or a standard, per term name

CREATE TABLE master_grade_calc_option (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  term_name_id BIGINT NOT NULL,
  calculation_type VARCHAR(30) NOT NULL,
  grading_scale_id BIGINT NULL,
  weight_categories BOOLEAN NOT NULL DEFAULT FALSE,
  use_percent_value BOOLEAN NOT NULL DEFAULT FALSE,
  limit_to_last SMALLINT NULL,
  cumulative_from_id BIGINT NULL,
  proficiency_method VARCHAR(30) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(calculation_type), COALESCE(grading_scale_id, ''), weight_categories, use_percent_value,
    COALESCE(limit_to_last, ''), COALESCE(cumulative_from_id, ''), QUOTE(proficiency_method)), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_grade_calc_option_id (id),
  UNIQUE KEY master_grade_calc_option_of_task (master_id, grading_task_id, term_name_id),
  UNIQUE KEY master_grade_calc_option_of_standard (master_id, standard_id, term_name_id),
  CONSTRAINT master_grade_calc_option_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_grade_calc_option_task FOREIGN KEY (grading_task_id) REFERENCES grading_task (id),
  CONSTRAINT master_grade_calc_option_standard FOREIGN KEY (standard_id) REFERENCES standard (id),
  CONSTRAINT master_grade_calc_option_term FOREIGN KEY (term_name_id) REFERENCES term_name (id),
  CONSTRAINT master_grade_calc_option_scale FOREIGN KEY (grading_scale_id) REFERENCES grading_scale (id),
  CONSTRAINT master_grade_calc_option_from FOREIGN KEY (cumulative_from_id) REFERENCES term_name (id),
  CONSTRAINT master_grade_calc_option_subject CHECK ((grading_task_id IS NULL) <> (standard_id IS NULL)),
  CONSTRAINT master_grade_calc_option_type CHECK (
    calculation_type IN ('NO_CALCULATION', 'IN_PROGRESS_GRADE', 'PROFICIENCY_ESTIMATE')),
  CONSTRAINT master_grade_calc_option_limit CHECK (limit_to_last >= 1)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_grade_calc_option (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  subject BIGINT AS (COALESCE(grading_task_id, -standard_id)) STORED NOT NULL,
  term_name_id BIGINT NOT NULL,
  calculation_type VARCHAR(30) NOT NULL,
  grading_scale_id BIGINT NULL,
  weight_categories BOOLEAN NOT NULL DEFAULT FALSE,
  use_percent_value BOOLEAN NOT NULL DEFAULT FALSE,
  limit_to_last SMALLINT NULL,
  cumulative_from_id BIGINT NULL,
  proficiency_method VARCHAR(30) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(calculation_type), COALESCE(grading_scale_id, ''), weight_categories, use_percent_value,
    COALESCE(limit_to_last, ''), COALESCE(cumulative_from_id, ''), QUOTE(proficiency_method)), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, term_name_id, subject),
  CONSTRAINT course_grade_calc_option_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_grade_calc_option_subject CHECK ((grading_task_id IS NULL) <> (standard_id IS NULL)),
  CONSTRAINT course_grade_calc_option_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_grade_calc_option_type CHECK (
    calculation_type IN ('NO_CALCULATION', 'IN_PROGRESS_GRADE', 'PROFICIENCY_ESTIMATE')),
  CONSTRAINT course_grade_calc_option_limit CHECK (limit_to_last >= 1)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE section_grade_calc_option (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  subject BIGINT AS (COALESCE(grading_task_id, -standard_id)) STORED NOT NULL,
  term_name_id BIGINT NOT NULL,
  calculation_type VARCHAR(30) NOT NULL,
  grading_scale_id BIGINT NULL,
  weight_categories BOOLEAN NOT NULL DEFAULT FALSE,
  use_percent_value BOOLEAN NOT NULL DEFAULT FALSE,
  limit_to_last SMALLINT NULL,
  cumulative_from_id BIGINT NULL,
  proficiency_method VARCHAR(30) NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(CONCAT_WS('|',
    QUOTE(calculation_type), COALESCE(grading_scale_id, ''), weight_categories, use_percent_value,
    COALESCE(limit_to_last, ''), COALESCE(cumulative_from_id, ''), QUOTE(proficiency_method)), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, section_id, term_name_id, subject),
  CONSTRAINT section_grade_calc_option_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT section_grade_calc_option_subject CHECK ((grading_task_id IS NULL) <> (standard_id IS NULL)),
  CONSTRAINT section_grade_calc_option_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT section_grade_calc_option_type CHECK (
    calculation_type IN ('NO_CALCULATION', 'IN_PROGRESS_GRADE', 'PROFICIENCY_ESTIMATE')),
  CONSTRAINT section_grade_calc_option_limit CHECK (limit_to_last >= 1)
) COLLATE utf8mb4_0900_bin;

-- Composite grades. children is canonical: {"task id:term name id": "weight with three decimals", …}. The structure (its keys)
-- is what L-6 counts at master and course; the weights are hashed apart (L-5, C-9). At a section the weights are content like
-- any other: what a push writes there has the course's weights_hash as its content_hash.

CREATE TABLE master_composite_grade (
  id BIGINT NOT NULL AUTO_INCREMENT,
  master_id BIGINT NOT NULL,
  grading_task_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  children JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(JSON_ARRAY(JSON_KEYS(children)), 256), 32))) STORED NOT NULL,
  weights_hash BINARY(16) AS (UNHEX(LEFT(SHA2(JSON_ARRAY(children), 256), 32))) STORED NOT NULL,
  PRIMARY KEY (master_id, id),
  UNIQUE KEY master_composite_grade_id (id),
  UNIQUE KEY master_composite_grade_key (master_id, grading_task_id, term_name_id),
  CONSTRAINT master_composite_grade_master FOREIGN KEY (master_id) REFERENCES course_master (id),
  CONSTRAINT master_composite_grade_task FOREIGN KEY (grading_task_id) REFERENCES grading_task (id),
  CONSTRAINT master_composite_grade_term FOREIGN KEY (term_name_id) REFERENCES term_name (id),
  CONSTRAINT master_composite_grade_children CHECK (JSON_TYPE(children) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE course_composite_grade (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  grading_task_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  children JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(JSON_ARRAY(JSON_KEYS(children)), 256), 32))) STORED NOT NULL,
  weights_hash BINARY(16) AS (UNHEX(LEFT(SHA2(JSON_ARRAY(children), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, term_name_id, grading_task_id),
  CONSTRAINT course_composite_grade_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_composite_grade_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT course_composite_grade_children CHECK (JSON_TYPE(children) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE section_composite_grade (
  course_id BIGINT NOT NULL,
  section_id BIGINT NOT NULL,
  id BIGINT NOT NULL DEFAULT (UUID_SHORT() & 72057594037927935),
  grading_task_id BIGINT NOT NULL,
  term_name_id BIGINT NOT NULL,
  children JSON NOT NULL,
  content_hash BINARY(16) AS (UNHEX(LEFT(SHA2(JSON_ARRAY(children), 256), 32))) STORED NOT NULL,
  source_id BIGINT NULL,
  pushed_hash BINARY(16) NULL,
  residual_since BIGINT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, section_id, term_name_id, grading_task_id),
  CONSTRAINT section_composite_grade_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT section_composite_grade_linked CHECK ((source_id IS NULL) = (pushed_hash IS NULL)),
  CONSTRAINT section_composite_grade_children CHECK (JSON_TYPE(children) = 'OBJECT')
) COLLATE utf8mb4_0900_bin;

-- Student work. Foreign keys RESTRICT: what work refers to cannot be deleted under it. Students are opaque ids of the
-- district's student system.

CREATE TABLE assignment (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  section_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  external_id VARCHAR(200) NULL,
  assigned_on DATE NULL,
  due_on DATE NULL,
  points_possible DECIMAL(8, 3) NULL,
  PRIMARY KEY (course_id, id),
  UNIQUE KEY assignment_id (id),
  UNIQUE KEY assignment_external (course_id, section_id, external_id),
  CONSTRAINT assignment_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT assignment_named CHECK (name <> '' AND external_id <> ''),
  CONSTRAINT assignment_forward CHECK (assigned_on <= due_on),
  CONSTRAINT assignment_points CHECK (points_possible >= 0)
) COLLATE utf8mb4_0900_bin;

-- One row for each (section category, task or standard) that an assignment counts towards.
CREATE TABLE assignment_alignment (
  course_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  alignment_no SMALLINT NOT NULL,
  section_id BIGINT NOT NULL,
  section_category_id BIGINT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  PRIMARY KEY (course_id, assignment_id, alignment_no),
  UNIQUE KEY assignment_alignment_task (course_id, grading_task_id, assignment_id, section_category_id),
  UNIQUE KEY assignment_alignment_standard (course_id, standard_id, assignment_id, section_category_id),
  KEY assignment_alignment_category (course_id, section_id, section_category_id),
  CONSTRAINT assignment_alignment_assignment FOREIGN KEY (course_id, assignment_id) REFERENCES assignment (course_id, id),
  CONSTRAINT assignment_alignment_to_category FOREIGN KEY (course_id, section_id, section_category_id)
    REFERENCES section_category (course_id, section_id, id),
  CONSTRAINT assignment_alignment_to_task FOREIGN KEY (course_id, grading_task_id)
    REFERENCES course_grading_task (course_id, grading_task_id),
  CONSTRAINT assignment_alignment_to_standard FOREIGN KEY (course_id, standard_id)
    REFERENCES course_standard (course_id, standard_id),
  CONSTRAINT assignment_alignment_subject CHECK (grading_task_id IS NULL OR standard_id IS NULL),
  CONSTRAINT assignment_alignment_something CHECK (
    section_category_id IS NOT NULL OR grading_task_id IS NOT NULL OR standard_id IS NOT NULL)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE score (
  course_id BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  student_id VARCHAR(50) NOT NULL,
  value VARCHAR(50) NULL,
  PRIMARY KEY (course_id, assignment_id, student_id),
  CONSTRAINT score_assignment FOREIGN KEY (course_id, assignment_id) REFERENCES assignment (course_id, id),
  CONSTRAINT score_of_student CHECK (student_id <> '' AND value <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE posted_grade (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  section_id BIGINT NOT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  term_id BIGINT NOT NULL,
  student_id VARCHAR(50) NOT NULL,
  grade VARCHAR(50) NOT NULL,
  PRIMARY KEY (course_id, id),
  UNIQUE KEY posted_grade_id (id),
  UNIQUE KEY posted_grade_of_task (course_id, grading_task_id, section_id, term_id, student_id),
  UNIQUE KEY posted_grade_of_standard (course_id, standard_id, section_id, term_id, student_id),
  CONSTRAINT posted_grade_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT posted_grade_term FOREIGN KEY (term_id) REFERENCES term (id),
  CONSTRAINT posted_grade_for_task FOREIGN KEY (course_id, grading_task_id)
    REFERENCES course_grading_task (course_id, grading_task_id),
  CONSTRAINT posted_grade_for_standard FOREIGN KEY (course_id, standard_id)
    REFERENCES course_standard (course_id, standard_id),
  CONSTRAINT posted_grade_subject CHECK ((grading_task_id IS NULL) <> (standard_id IS NULL)),
  CONSTRAINT posted_grade_of_student CHECK (student_id <> '' AND grade <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE posted_comment (
  course_id BIGINT NOT NULL,
  id BIGINT NOT NULL AUTO_INCREMENT,
  section_id BIGINT NOT NULL,
  grading_task_id BIGINT NULL,
  standard_id BIGINT NULL,
  term_id BIGINT NOT NULL,
  student_id VARCHAR(50) NOT NULL,
  comment VARCHAR(1000) NOT NULL,
  PRIMARY KEY (course_id, id),
  UNIQUE KEY posted_comment_id (id),
  UNIQUE KEY posted_comment_of_task (course_id, grading_task_id, section_id, term_id, student_id),
  UNIQUE KEY posted_comment_of_standard (course_id, standard_id, section_id, term_id, student_id),
  CONSTRAINT posted_comment_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id),
  CONSTRAINT posted_comment_term FOREIGN KEY (term_id) REFERENCES term (id),
  CONSTRAINT posted_comment_for_task FOREIGN KEY (course_id, grading_task_id)
    REFERENCES course_grading_task (course_id, grading_task_id),
  CONSTRAINT posted_comment_for_standard FOREIGN KEY (course_id, standard_id)
    REFERENCES course_standard (course_id, standard_id),
  CONSTRAINT posted_comment_subject CHECK ((grading_task_id IS NULL) <> (standard_id IS NULL)),
  CONSTRAINT posted_comment_of_student CHECK (student_id <> '' AND comment <> '')
) COLLATE utf8mb4_0900_bin;

CREATE TABLE assessment_score (
  course_id BIGINT NOT NULL,
  test_id BIGINT NOT NULL,
  student_id VARCHAR(50) NOT NULL,
  value VARCHAR(50) NOT NULL,
  PRIMARY KEY (course_id, test_id, student_id),
  CONSTRAINT assessment_score_assessment FOREIGN KEY (course_id, test_id) REFERENCES course_assessment (course_id, test_id),
  CONSTRAINT assessment_score_of_student CHECK (student_id <> '' AND value <> '')
) COLLATE utf8mb4_0900_bin;

-- Push jobs: request, locks, ranges, progress and result are rows from the start, so that any server can go on where another
-- one died. epoch rises each time a server takes the job: a range commits only under the epoch it began with.

CREATE TABLE push_job (
  id BIGINT NOT NULL AUTO_INCREMENT,
  request_id VARCHAR(36) NOT NULL,
  caller VARCHAR(100) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  mode VARCHAR(10) NULL,
  school_year SMALLINT NOT NULL,
  catalog_id BIGINT NULL,
  catalog_name VARCHAR(100) NULL,
  push_to_sections BOOLEAN NOT NULL,
  comment VARCHAR(500) NULL,
  request JSON NOT NULL,
  locks JSON NOT NULL,
  state VARCHAR(30) NOT NULL,
  reason VARCHAR(40) NULL,
  error_id VARCHAR(36) NULL,
  epoch INT NOT NULL DEFAULT 0,
  submitted_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  started_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY push_job_request (caller, request_id),
  CONSTRAINT push_job_asked_for CHECK (request_id <> '' AND caller <> ''),
  CONSTRAINT push_job_year_plausible CHECK (school_year BETWEEN 1900 AND 2200),
  CONSTRAINT push_job_state_known CHECK (
    state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_FAILURES', 'FAILED', 'CANCELLED')),
  CONSTRAINT push_job_mode_known CHECK (mode IN ('LOCKED', 'OVERWRITE')),
  CONSTRAINT push_job_kind_known CHECK (
    kind IN ('PUSH_ALL_COURSE_MASTERS', 'PUSH_COURSE_MASTER', 'PUSH_ALL_COURSES', 'PUSH_COURSE', 'RELINK_COURSES',
      'RESET_COURSE')),
  CONSTRAINT push_job_ended CHECK ((ended_at IS NULL) = (state IN ('QUEUED', 'RUNNING')))
) COLLATE utf8mb4_0900_bin;

-- A cancel is a row of its own: ranges under way hold their job's row, and nobody who cancels should wait for them.
CREATE TABLE push_job_cancel (
  job_id BIGINT NOT NULL,
  requested_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (job_id),
  CONSTRAINT push_job_cancel_job FOREIGN KEY (job_id) REFERENCES push_job (id)
) COLLATE utf8mb4_0900_bin;

-- Range 0 holds the courses that are skipped whole. targets: [[course id, master id], …] in key order, fixed when the job
-- starts (S-5); no master in pushes of courses to sections, which take a course as it is linked when its turn comes. A range
-- that had to be halved (C-15) is SPLIT and its halves are rows of their own. The course counts are those of Q-3.
CREATE TABLE push_job_range (
  job_id BIGINT NOT NULL,
  range_no INT NOT NULL,
  calendar_id BIGINT NULL,
  targets JSON NOT NULL,
  courses INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  applied INT NOT NULL DEFAULT 0,
  unchanged INT NOT NULL DEFAULT 0,
  skipped INT NOT NULL DEFAULT 0,
  failed INT NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id, range_no),
  KEY push_job_range_next (job_id, state, range_no),
  KEY push_job_range_calendar (job_id, calendar_id),
  CONSTRAINT push_job_range_job FOREIGN KEY (job_id) REFERENCES push_job (id),
  CONSTRAINT push_job_range_state CHECK (state IN ('PENDING', 'RUNNING', 'DONE', 'SPLIT')),
  CONSTRAINT push_job_range_sums CHECK (state <> 'DONE' OR applied + unchanged + skipped + failed = courses)
) COLLATE utf8mb4_0900_bin;

-- Records considered, by outcome. One row for each range and combination; a reason or rule that does not apply is ''.
CREATE TABLE push_job_total (
  job_id BIGINT NOT NULL,
  range_no INT NOT NULL,
  level VARCHAR(10) NOT NULL,
  data_type VARCHAR(30) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  rule VARCHAR(10) NOT NULL,
  records BIGINT NOT NULL,
  PRIMARY KEY (job_id, range_no, level, data_type, outcome, reason, rule),
  CONSTRAINT push_job_total_range FOREIGN KEY (job_id, range_no) REFERENCES push_job_range (job_id, range_no)
) COLLATE utf8mb4_0900_bin;

-- What a result tells record by record, with names as of the run: later edits change nothing in it. An information line has
-- the outcome ''.
CREATE TABLE push_job_item (
  job_id BIGINT NOT NULL,
  range_no INT NOT NULL,
  item_no INT NOT NULL,
  course_id BIGINT NOT NULL,
  school_name VARCHAR(100) NOT NULL,
  calendar_name VARCHAR(100) NOT NULL,
  master_number VARCHAR(50) NULL,
  course_number VARCHAR(50) NOT NULL,
  course_name VARCHAR(100) NOT NULL,
  level VARCHAR(10) NOT NULL,
  section_id BIGINT NULL,
  section_number VARCHAR(100) NULL,
  data_type VARCHAR(30) NULL,
  record_key VARCHAR(200) NULL,
  record_name VARCHAR(200) NULL,
  term_name VARCHAR(50) NULL,
  outcome VARCHAR(20) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  rule VARCHAR(10) NOT NULL,
  about VARCHAR(2000) NULL,
  assignments INT NOT NULL DEFAULT 0,
  scores INT NOT NULL DEFAULT 0,
  posted_grades INT NOT NULL DEFAULT 0,
  comments INT NOT NULL DEFAULT 0,
  students INT NOT NULL DEFAULT 0,
  error_id VARCHAR(36) NULL,
  PRIMARY KEY (job_id, range_no, item_no),
  CONSTRAINT push_job_item_range FOREIGN KEY (job_id, range_no) REFERENCES push_job_range (job_id, range_no)
) COLLATE utf8mb4_0900_bin;

-- C-8: the calendars whose numbers have been planned, and the planned moves. A move that is refused has a reason and no number.
CREATE TABLE push_job_calendar (
  job_id BIGINT NOT NULL,
  calendar_id BIGINT NOT NULL,
  PRIMARY KEY (job_id, calendar_id),
  CONSTRAINT push_job_calendar_job FOREIGN KEY (job_id) REFERENCES push_job (id)
) COLLATE utf8mb4_0900_bin;

CREATE TABLE push_job_number (
  job_id BIGINT NOT NULL,
  calendar_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  number VARCHAR(50) NULL,
  reason VARCHAR(40) NULL,
  made_together BOOLEAN NOT NULL,
  PRIMARY KEY (job_id, course_id),
  CONSTRAINT push_job_number_decided CHECK ((number IS NULL) <> (reason IS NULL)),
  CONSTRAINT push_job_number_calendar FOREIGN KEY (job_id, calendar_id) REFERENCES push_job_calendar (job_id, calendar_id)
) COLLATE utf8mb4_0900_bin;

-- The table of the scheduling library, in the shape that library documents.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  INDEX execution_time_idx (execution_time),
  INDEX last_heartbeat_idx (last_heartbeat),
  INDEX priority_execution_time_idx (priority DESC, execution_time ASC)
) COLLATE utf8mb4_0900_bin;
