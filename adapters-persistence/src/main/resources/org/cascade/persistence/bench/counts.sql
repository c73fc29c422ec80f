SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_grading_task r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_standard r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_category r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_assessment r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_grade_calc_option r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN course_composite_grade r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_category r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_grade_calc_option r ON r.course_id = t.course_id;

SELECT COUNT(*)
FROM JSON_TABLE(@courses, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
STRAIGHT_JOIN section_composite_grade r ON r.course_id = t.course_id;
