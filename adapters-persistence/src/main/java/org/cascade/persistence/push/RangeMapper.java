package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

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
      LIMIT #{most}
      FOR UPDATE SKIP LOCKED
      """)
  @Results(id = "range")
  @Arg(column = "range_no", javaType = int.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "targets", javaType = String.class)
  List<RangeRow> lockNext(@Param("job") long job, @Param("most") int most);

  /** No more than enough of them, by the index alone. */
  @Select(
      """
      SELECT COUNT(*)
      FROM (SELECT r.range_no FROM push_job_range r WHERE r.job_id = #{job} AND r.state = 'PENDING' LIMIT #{enough}) p
      """)
  int pending(@Param("job") long job, @Param("enough") int enough);

  /** States of the ranges that there are; their numbers travel as a JSON array. */
  @Select(
      """
      SELECT r.state
      FROM JSON_TABLE(#{ranges}, '$[*]' COLUMNS (range_no INT PATH '$')) t
      STRAIGHT_JOIN push_job_range r ON r.job_id = #{job} AND r.range_no = t.range_no
      FOR UPDATE OF r
      """)
  List<String> lockStates(@Param("job") long job, @Param("ranges") String ranges);

  @Update(
      """
      UPDATE JSON_TABLE(#{ranges}, '$[*]' COLUMNS (range_no INT PATH '$')) t
      STRAIGHT_JOIN push_job_range r ON r.job_id = #{job} AND r.range_no = t.range_no
      SET r.state = #{state}
      """)
  void setStates(
      @Param("job") long job, @Param("ranges") String ranges, @Param("state") String state);

  @Update("UPDATE push_job_range SET state = 'PENDING' WHERE job_id = #{job} AND state = 'RUNNING'")
  void putBack(@Param("job") long job);

  /** Ranges [number, applied, unchanged, failed]. */
  @Update(
      """
      UPDATE JSON_TABLE(#{counts}, '$[*]' COLUMNS (range_no INT PATH '$[0]', applied INT PATH '$[1]',
        unchanged INT PATH '$[2]', failed INT PATH '$[3]')) t
      STRAIGHT_JOIN push_job_range r ON r.job_id = #{job} AND r.range_no = t.range_no
      SET r.state = 'DONE', r.applied = t.applied, r.unchanged = t.unchanged, r.failed = t.failed
      """)
  void end(@Param("job") long job, @Param("counts") String counts);

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

  /** Counts [range, level, data type, outcome, reason, rule, records]. */
  @Insert(
      """
      INSERT INTO push_job_total (job_id, range_no, level, data_type, outcome, reason, rule, records)
      SELECT #{job}, t.range_no, t.level, t.data_type, t.outcome, t.reason, t.rule, t.records
      FROM JSON_TABLE(#{totals}, '$[*]' COLUMNS (range_no INT PATH '$[0]', level VARCHAR(10) PATH '$[1]',
        data_type VARCHAR(30) PATH '$[2]', outcome VARCHAR(20) PATH '$[3]', reason VARCHAR(40) PATH '$[4]',
        rule VARCHAR(10) PATH '$[5]', records BIGINT PATH '$[6]')) t
      """)
  void insertTotals(@Param("job") long job, @Param("totals") String totals);

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
