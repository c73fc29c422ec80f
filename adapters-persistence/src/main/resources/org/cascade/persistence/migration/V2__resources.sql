-- What is read and changed through the API has a version, which rises with every change, and what a request made is remembered, so
-- that its repetition makes nothing again.

ALTER TABLE school_year ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE term_name ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE term ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE score_group ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE grading_scale ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE grading_task ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE standard_group ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE standard ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE test ADD COLUMN version INT NOT NULL DEFAULT 1;

CREATE TABLE creation (
  caller VARCHAR(100) NOT NULL,
  request_id VARCHAR(100) NOT NULL,
  -- SHA-256 of what was to be made.
  digest CHAR(64) NOT NULL,
  -- What identifies the things that were made, in their order: a JSON array of texts.
  made JSON NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (caller, request_id),
  KEY creation_age (created_at)
) COLLATE utf8mb4_0900_bin;
