-- The first four are what answers are compared by.
SELECT m.number, t.kind, t.change_kind, COUNT(*), m.id, m.name, t.record_key, t.before_push, t.after_push
FROM bench_awaited t
STRAIGHT_JOIN course_master m ON m.id = t.master_id
GROUP BY m.id, t.kind, t.record_key, t.change_kind, t.before_push, t.after_push
ORDER BY m.id, t.kind, t.record_key, t.change_kind;
