-- The nine tables of setup on courses and sections, still with all columns. LIKE copies no foreign keys, and MySQL names the
-- checks of a copy: the ones about links are dropped by what they say before stripped.sql runs.

CREATE TABLE bench_floor_course_grading_task LIKE course_grading_task;

CREATE TABLE bench_floor_course_standard LIKE course_standard;

CREATE TABLE bench_floor_course_category LIKE course_category;

CREATE TABLE bench_floor_course_assessment LIKE course_assessment;

CREATE TABLE bench_floor_course_grade_calc_option LIKE course_grade_calc_option;

CREATE TABLE bench_floor_course_composite_grade LIKE course_composite_grade;

CREATE TABLE bench_floor_section_category LIKE section_category;

CREATE TABLE bench_floor_section_grade_calc_option LIKE section_grade_calc_option;

CREATE TABLE bench_floor_section_composite_grade LIKE section_composite_grade;
