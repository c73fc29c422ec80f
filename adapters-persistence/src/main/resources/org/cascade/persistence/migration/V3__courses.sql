-- Who took a linked record of a course out of the hands of pushes, by an edit while its type was not locked (L-6). It is true of
-- the record as long as this has the record's content: what others changed since, or a push set again, nobody is named for.

CREATE TABLE record_edit (
  course_id BIGINT NOT NULL,
  data_type VARCHAR(20) NOT NULL,
  -- Of a task, standard or assessment the entry of its list, of others the id of the record.
  row_id BIGINT NOT NULL,
  caller VARCHAR(100) NOT NULL,
  content_hash BINARY(16) NOT NULL,
  edited_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (course_id, data_type, row_id),
  CONSTRAINT record_edit_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT record_edit_type CHECK (data_type IN (
    'GRADING_TASKS', 'STANDARDS', 'CATEGORIES', 'ASSESSMENTS', 'GRADE_CALC_OPTIONS', 'COMPOSITE_GRADES')),
  CONSTRAINT record_edit_by CHECK (caller <> '')
) COLLATE utf8mb4_0900_bin;
