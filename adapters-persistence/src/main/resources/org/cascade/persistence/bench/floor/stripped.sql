-- The tables as they are filled: rows under their natural keys. What goes beside Cascade's columns is the indexes that foreign
-- keys to lists have left, and the ids of what only Cascade's links refer to. A section's category keeps its id, for student
-- work refers to it; stamps, checks of amounts and the foreign keys to the owner stay.

ALTER TABLE bench_floor_course_grading_task DROP KEY course_grading_task_task,
  DROP COLUMN content_hash,
  DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_grading_task_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_course_standard DROP KEY course_standard_standard,
  DROP COLUMN content_hash,
  DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_standard_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_course_category DROP KEY course_category_link, DROP PRIMARY KEY, DROP KEY course_category_key,
  ADD PRIMARY KEY (course_id, name_key), DROP COLUMN id,
  DROP COLUMN content_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_category_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_course_assessment DROP KEY course_assessment_test,
  DROP COLUMN content_hash,
  DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_assessment_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_course_grade_calc_option DROP COLUMN id,
  DROP COLUMN content_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_grade_calc_option_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_course_composite_grade DROP COLUMN id, DROP COLUMN content_hash,
  DROP COLUMN weights_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_course_composite_grade_course FOREIGN KEY (course_id) REFERENCES course (id);

ALTER TABLE bench_floor_section_category DROP KEY section_category_link,
  DROP COLUMN content_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_section_category_section FOREIGN KEY (course_id, section_id) REFERENCES section (course_id, id);

ALTER TABLE bench_floor_section_grade_calc_option DROP COLUMN id,
  DROP COLUMN content_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_section_grade_calc_option_section FOREIGN KEY (course_id, section_id)
    REFERENCES section (course_id, id);

ALTER TABLE bench_floor_section_composite_grade DROP COLUMN id,
  DROP COLUMN content_hash, DROP COLUMN source_id, DROP COLUMN pushed_hash, DROP COLUMN residual_since,
  ADD CONSTRAINT bench_floor_section_composite_grade_section FOREIGN KEY (course_id, section_id)
    REFERENCES section (course_id, id);
