package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The ranges of push jobs, with what came out of them. */
interface RangeMapper {
  /** A range to be worked. */
  record RangeRow(int rangeNo, long calendarId, String targets) {}

  /** A count of records. */
  record TotalRow(
      String level, String dataType, String outcome, String reason, String rule, long records) {}

  /** Ranges [number, calendar, courses, state, skipped, targets]. */
  @Insert(
      """
      INSERT INTO push_job_range (job_id, range_no, calendar_id, courses, state, skipped, targets)
      SELECT #{job}, t.range_no, t.calendar_id, t.courses, t.state, t.skipped, t.targets
      FROM JSON_TABLE(#{ranges}, '$[*]' COLUMNS (range_no INT PATH '$[0]', calendar_id BIGINT PATH '$[1]',
        courses INT PATH '$[2]', state VARCHAR(10) PATH '$[3]', skipped INT PATH '$[4]', targets JSON PATH '$[5]')) t
      """)
  void insert(@Param("job") long job, @Param("ranges") String ranges);

  @Select(
      """
      SELECT r.range_no, r.calendar_id, r.targets
      FROM push_job_range r
      WHERE r.job_id = #{job} AND r.state = 'PENDING'
      ORDER BY r.range_no
      LIMIT 1
      FOR UPDATE SKIP LOCKED
      """)
  @Results(id = "range")
  @Arg(column = "range_no", javaType = int.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "targets", javaType = String.class)
  @Nullable RangeRow lockNext(@Param("job") long job);

  @Select(
      "SELECT r.state FROM push_job_range r WHERE r.job_id = #{job} AND r.range_no = #{range} FOR UPDATE")
  @Nullable String lockState(@Param("job") long job, @Param("range") int range);

  @Update(
      "UPDATE push_job_range SET state = #{state} WHERE job_id = #{job} AND range_no = #{range}")
  void setState(@Param("job") long job, @Param("range") int range, @Param("state") String state);

  @Update("UPDATE push_job_range SET state = 'PENDING' WHERE job_id = #{job} AND state = 'RUNNING'")
  void putBack(@Param("job") long job);

  @Update(
      """
      UPDATE push_job_range SET state = 'DONE', applied = #{applied}, unchanged = #{unchanged}, failed = #{failed}
      WHERE job_id = #{job} AND range_no = #{range}
      """)
  void end(
      @Param("job") long job,
      @Param("range") int range,
      @Param("applied") long applied,
      @Param("unchanged") long unchanged,
      @Param("failed") long failed);

  @Select("SELECT MAX(r.range_no) FROM push_job_range r WHERE r.job_id = #{job}")
  int lastNumber(@Param("job") long job);

  @Select(
      """
      SELECT COUNT(*) FROM push_job_range r WHERE r.job_id = #{job} AND r.state IN ('PENDING', 'RUNNING')
      """)
  long unfinished(@Param("job") long job);

  @Select("SELECT COUNT(*) FROM push_job_range r WHERE r.job_id = #{job} AND r.range_no > 0")
  long withTargets(@Param("job") long job);

  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM push_job_range r WHERE r.job_id = #{job} AND r.failed > 0)
        OR EXISTS (SELECT 1 FROM push_job_total t WHERE t.job_id = #{job} AND t.outcome = 'FAILED')
      """)
  boolean anythingFailed(@Param("job") long job);

  /** Counts [level, data type, outcome, reason, rule, records]. */
  @Insert(
      """
      INSERT INTO push_job_total (job_id, range_no, level, data_type, outcome, reason, rule, records)
      SELECT #{job}, #{range}, t.level, t.data_type, t.outcome, t.reason, t.rule, t.records
      FROM JSON_TABLE(#{totals}, '$[*]' COLUMNS (level VARCHAR(10) PATH '$[0]', data_type VARCHAR(30) PATH '$[1]',
        outcome VARCHAR(20) PATH '$[2]', reason VARCHAR(40) PATH '$[3]', rule VARCHAR(10) PATH '$[4]',
        records BIGINT PATH '$[5]')) t
      """)
  void insertTotals(
      @Param("job") long job, @Param("range") int range, @Param("totals") String totals);

  @Select(
      """
      SELECT t.level, t.data_type, t.outcome, t.reason, t.rule, SUM(t.records) AS records
      FROM push_job_total t
      WHERE t.job_id = #{job}
      GROUP BY t.level, t.data_type, t.outcome, t.reason, t.rule
      """)
  @Arg(column = "level", javaType = String.class)
  @Arg(column = "data_type", javaType = String.class)
  @Arg(column = "outcome", javaType = String.class)
  @Arg(column = "reason", javaType = String.class)
  @Arg(column = "rule", javaType = String.class)
  @Arg(column = "records", javaType = long.class)
  List<TotalRow> totals(@Param("job") long job);
}
