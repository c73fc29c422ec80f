-- The first eleven are what answers are compared by.
SELECT STRAIGHT_JOIN t.course_id, t.section_id, REPLACE(t.kind, 'SECTION_', ''), COALESCE(g.name, d.name, e.name, t.name),
  COALESCE(n.name, ''), t.outcome, t.assignments, t.scores, t.posted_grades, t.comments, t.students, t.residual_since, s.name,
  k.name, m.number, c.number, c.name, x.number
FROM bench_told t
JOIN course c ON c.id = t.course_id
JOIN calendar k ON k.id = c.calendar_id
JOIN school s ON s.id = k.school_id
JOIN course_master m ON m.id = c.master_id
LEFT JOIN section x ON x.course_id = t.course_id AND x.id = t.section_id
LEFT JOIN grading_task g ON g.id = t.grading_task_id
LEFT JOIN standard d ON d.id = t.standard_id
LEFT JOIN test e ON e.id = t.test_id
LEFT JOIN term_name n ON n.id = t.term_name_id
WHERE t.outcome = 'KEPT'
ORDER BY t.course_id, t.section_id, t.n;
