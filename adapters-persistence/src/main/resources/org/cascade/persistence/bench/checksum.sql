-- Of each table the rows and the sum of 64 bits of an MD5 of each: whoever wrote the same has the same sum, in whatever order,
-- and two rows that are equal do not cancel each other. The stored content hash stands for the columns that it is made of.
-- A link counts by the key of what it names at its master or course, '-' where it names nothing any more. What names an option or
-- composite has its key.

SELECT 'course', COUNT(*), SUM(CAST(CONV(LEFT(MD5(JSON_ARRAY(r.id, r.number, r.name, r.active, r.state_code, r.description,
  r.department, r.sced_subject_area, r.sced_course_identifier, r.sced_course_level, r.sced_available_credit, r.sced_sequence,
  r.terms, r.schedules, r.periods, r.max_students, r.standards_based, r.attendance, r.transcript, r.gpa_weight, r.honors,
  r.required, r.homeroom, r.type, r.activity, r.dual_credit, r.state_report_exclude, r.custom_fields)), 16), 16, 10)
  AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course r ON r.id = t.course_id;

SELECT 'course_grading_task', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.grading_task_id,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT(m.master_id, ':', m.grading_task_id), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_grading_task r ON r.course_id = t.course_id
LEFT JOIN master_grading_task m ON m.id = r.source_id;

SELECT 'course_standard', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.standard_id,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT(m.master_id, ':', m.standard_id), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_standard r ON r.course_id = t.course_id
LEFT JOIN master_standard m ON m.id = r.source_id;

SELECT 'course_category', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.name_key,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT(m.master_id, ':', m.name_key), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_category r ON r.course_id = t.course_id
LEFT JOIN master_category m ON m.id = r.source_id;

SELECT 'course_assessment', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.test_id, r.copies_forward,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT(m.master_id, ':', m.test_id), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_assessment r ON r.course_id = t.course_id
LEFT JOIN master_assessment m ON m.id = r.source_id;

SELECT 'course_grade_calc_option', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.subject, r.term_name_id,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT_WS(':', m.master_id, m.grading_task_id, -m.standard_id, m.term_name_id), '-'))), 16), 16, 10)
  AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_grade_calc_option r ON r.course_id = t.course_id
LEFT JOIN master_grade_calc_option m ON m.id = r.source_id;

SELECT 'course_composite_grade', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.grading_task_id,
  r.term_name_id, HEX(r.content_hash), HEX(r.weights_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL,
  r.source_id IS NULL, COALESCE(CONCAT_WS(':', m.master_id, m.grading_task_id, m.term_name_id), '-'))), 16), 16, 10)
  AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_composite_grade r ON r.course_id = t.course_id
LEFT JOIN master_composite_grade m ON m.id = r.source_id;

SELECT 'section_category', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.section_id, r.name_key,
  HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT(c.course_id, ':', c.name_key), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_category r ON r.course_id = t.course_id
LEFT JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id AND c.id = r.source_id;

SELECT 'section_grade_calc_option', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.section_id, r.subject,
  r.term_name_id, HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL, r.source_id IS NULL,
  COALESCE(CONCAT_WS(':', c.course_id, c.subject, c.term_name_id), '-'))), 16), 16, 10) AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_grade_calc_option r ON r.course_id = t.course_id
LEFT JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.term_name_id = r.term_name_id AND c.subject = r.subject AND c.id = r.source_id;

SELECT 'section_composite_grade', COUNT(*), SUM(CAST(CONV(LEFT(MD5(CONCAT_WS(',', r.course_id, r.section_id,
  r.grading_task_id, r.term_name_id, HEX(r.content_hash), COALESCE(HEX(r.pushed_hash), ''), r.residual_since IS NULL,
  r.source_id IS NULL, COALESCE(CONCAT_WS(':', c.course_id, c.grading_task_id, c.term_name_id), '-'))), 16), 16, 10)
  AS DECIMAL(20)))
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_composite_grade r ON r.course_id = t.course_id
LEFT JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = r.course_id
  AND c.term_name_id = r.term_name_id AND c.grading_task_id = r.grading_task_id AND c.id = r.source_id;
