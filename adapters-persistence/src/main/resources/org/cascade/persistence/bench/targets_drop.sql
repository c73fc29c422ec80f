DROP TEMPORARY TABLE IF EXISTS bench_target, bench_section, bench_meeting, bench_stale, bench_renamed;
