-- Course Info: an attribute is a record. The courses that differ at all are found first.

INSERT INTO bench_stale (kind, course_id, master_id, fresh)
SELECT STRAIGHT_JOIN 'COURSE_INFO', t.course_id, t.master_id, FALSE
FROM bench_target t
JOIN course c ON c.id = t.course_id
JOIN course_master m ON m.id = t.master_id
WHERE NOT (c.number <=> m.number AND c.name <=> m.name AND c.active <=> m.active AND c.state_code <=> m.state_code
  AND c.description <=> m.description AND c.department <=> m.department AND c.sced_subject_area <=> m.sced_subject_area
  AND c.sced_course_identifier <=> m.sced_course_identifier AND c.sced_course_level <=> m.sced_course_level
  AND c.sced_available_credit <=> m.sced_available_credit AND c.sced_sequence <=> m.sced_sequence AND c.terms <=> m.terms
  AND c.schedules <=> m.schedules AND c.periods <=> m.periods AND c.max_students <=> m.max_students
  AND c.standards_based <=> m.standards_based AND c.attendance <=> m.attendance AND c.transcript <=> m.transcript
  AND c.gpa_weight <=> m.gpa_weight AND c.honors <=> m.honors AND c.required <=> m.required AND c.homeroom <=> m.homeroom
  AND c.type <=> m.type AND c.activity <=> m.activity AND c.dual_credit <=> m.dual_credit
  AND c.state_report_exclude <=> m.state_report_exclude AND c.custom_fields <=> m.custom_fields);

INSERT INTO bench_told (course_id, section_id, kind, name, outcome)
SELECT STRAIGHT_JOIN t.course_id, 0, t.kind, list.attribute, 'UPDATED'
FROM bench_stale t
JOIN course c ON c.id = t.course_id
JOIN course_master m ON m.id = t.master_id
JOIN (VALUES ROW('number'), ROW('name'), ROW('active'), ROW('state_code'), ROW('description'), ROW('department'),
  ROW('sced_subject_area'),
  ROW('sced_course_identifier'), ROW('sced_course_level'), ROW('sced_available_credit'), ROW('sced_sequence'), ROW('terms'),
  ROW('schedules'), ROW('periods'), ROW('max_students'), ROW('standards_based'), ROW('attendance'), ROW('transcript'),
  ROW('gpa_weight'), ROW('honors'), ROW('required'), ROW('homeroom'), ROW('type'), ROW('activity'), ROW('dual_credit'),
  ROW('state_report_exclude'), ROW('custom_fields')) AS list (attribute)
WHERE t.kind = 'COURSE_INFO' AND NOT CASE list.attribute
  WHEN 'number' THEN c.number <=> m.number
  WHEN 'name' THEN c.name <=> m.name
  WHEN 'active' THEN c.active <=> m.active
  WHEN 'state_code' THEN c.state_code <=> m.state_code
  WHEN 'description' THEN c.description <=> m.description
  WHEN 'department' THEN c.department <=> m.department
  WHEN 'sced_subject_area' THEN c.sced_subject_area <=> m.sced_subject_area
  WHEN 'sced_course_identifier' THEN c.sced_course_identifier <=> m.sced_course_identifier
  WHEN 'sced_course_level' THEN c.sced_course_level <=> m.sced_course_level
  WHEN 'sced_available_credit' THEN c.sced_available_credit <=> m.sced_available_credit
  WHEN 'sced_sequence' THEN c.sced_sequence <=> m.sced_sequence
  WHEN 'terms' THEN c.terms <=> m.terms
  WHEN 'schedules' THEN c.schedules <=> m.schedules
  WHEN 'periods' THEN c.periods <=> m.periods
  WHEN 'max_students' THEN c.max_students <=> m.max_students
  WHEN 'standards_based' THEN c.standards_based <=> m.standards_based
  WHEN 'attendance' THEN c.attendance <=> m.attendance
  WHEN 'transcript' THEN c.transcript <=> m.transcript
  WHEN 'gpa_weight' THEN c.gpa_weight <=> m.gpa_weight
  WHEN 'honors' THEN c.honors <=> m.honors
  WHEN 'required' THEN c.required <=> m.required
  WHEN 'homeroom' THEN c.homeroom <=> m.homeroom
  WHEN 'type' THEN c.type <=> m.type
  WHEN 'activity' THEN c.activity <=> m.activity
  WHEN 'dual_credit' THEN c.dual_credit <=> m.dual_credit
  WHEN 'state_report_exclude' THEN c.state_report_exclude <=> m.state_report_exclude
  WHEN 'custom_fields' THEN c.custom_fields <=> m.custom_fields
END;
