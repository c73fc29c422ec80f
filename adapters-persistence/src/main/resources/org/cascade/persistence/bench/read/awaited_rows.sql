SELECT m.id, m.number, m.name, t.kind, t.record_key, t.change_kind, t.before_push, t.after_push, COUNT(*)
FROM bench_awaited t
STRAIGHT_JOIN course_master m ON m.id = t.master_id
GROUP BY m.id, t.kind, t.record_key, t.change_kind, t.before_push, t.after_push
ORDER BY m.id, t.kind, t.record_key, t.change_kind;
