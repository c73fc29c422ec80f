-- C-6, T-6 and their like: what has student work stays.

UPDATE bench_told t
SET t.outcome = 'KEPT'
WHERE t.outcome = 'DELETED' AND t.assignments + t.scores + t.posted_grades + t.comments > 0;
