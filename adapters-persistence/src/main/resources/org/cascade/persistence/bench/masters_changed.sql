-- Masters in one of two variants: as generated (@changed = 0), or with other weights, limits and credits (@changed = 1): those
-- whose id leaves @rest when divided by @of.

UPDATE master_category SET weight = CASE sequence WHEN 1 THEN IF(@changed, 25, 20) ELSE IF(@changed, 30, 35) END
WHERE master_id MOD @of = @rest AND sequence IN (1, 4);

UPDATE master_grade_calc_option
SET limit_to_last = IF(@changed, 4, IF(calculation_type = 'PROFICIENCY_ESTIMATE', 5, NULL))
WHERE master_id MOD @of = @rest AND term_name_id = 1;

UPDATE master_grading_task SET credit = IF(@changed, 1.000, 0.500)
WHERE master_id MOD @of = @rest AND grading_task_id = 4;
