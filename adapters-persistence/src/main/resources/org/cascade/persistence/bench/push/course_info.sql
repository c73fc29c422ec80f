-- C-8. Numbers are plain: no course of a generated district holds the number of another one's master.

UPDATE bench_target t
STRAIGHT_JOIN course c ON c.id = t.course_id
STRAIGHT_JOIN course_master m ON m.id = t.master_id
SET c.number = m.number, c.name = m.name, c.active = m.active, c.state_code = m.state_code, c.description = m.description,
  c.department = m.department, c.sced_subject_area = m.sced_subject_area,
  c.sced_course_identifier = m.sced_course_identifier, c.sced_course_level = m.sced_course_level,
  c.sced_available_credit = m.sced_available_credit, c.sced_sequence = m.sced_sequence, c.terms = m.terms,
  c.schedules = m.schedules, c.periods = m.periods, c.max_students = m.max_students, c.standards_based = m.standards_based,
  c.attendance = m.attendance, c.transcript = m.transcript, c.gpa_weight = m.gpa_weight, c.honors = m.honors,
  c.required = m.required, c.homeroom = m.homeroom, c.type = m.type, c.activity = m.activity, c.dual_credit = m.dual_credit,
  c.state_report_exclude = m.state_report_exclude, c.custom_fields = m.custom_fields, c.version = c.version + 1
WHERE NOT (c.number = m.number AND c.name = m.name AND c.active = m.active AND c.state_code <=> m.state_code
  AND c.description <=> m.description AND c.department <=> m.department AND c.sced_subject_area <=> m.sced_subject_area
  AND c.sced_course_identifier <=> m.sced_course_identifier AND c.sced_course_level <=> m.sced_course_level
  AND c.sced_available_credit <=> m.sced_available_credit AND c.sced_sequence <=> m.sced_sequence AND c.terms <=> m.terms
  AND c.schedules <=> m.schedules AND c.periods <=> m.periods AND c.max_students <=> m.max_students
  AND c.standards_based = m.standards_based AND c.attendance = m.attendance AND c.transcript = m.transcript
  AND c.gpa_weight <=> m.gpa_weight AND c.honors = m.honors AND c.required = m.required AND c.homeroom = m.homeroom
  AND c.type <=> m.type AND c.activity = m.activity AND c.dual_credit = m.dual_credit
  AND c.state_report_exclude = m.state_report_exclude AND c.custom_fields = m.custom_fields);
