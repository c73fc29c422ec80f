DROP TEMPORARY TABLE IF EXISTS bench_told, bench_stale_above, bench_category, bench_option, bench_composite;
