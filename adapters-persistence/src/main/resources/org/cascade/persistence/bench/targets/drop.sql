DROP TEMPORARY TABLE IF EXISTS bench_target, bench_section, bench_meeting, bench_stale, bench_differing, bench_renamed,
  bench_told, bench_stale_above, bench_category, bench_option, bench_composite, bench_awaited;
