package org.cascade.persistence.push;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Push jobs: their own rows. */
interface JobMapper {
  /** What a lease is held against. */
  record Lease(String state, int epoch) {}

  /** Returns 0 if the caller has a job under this request id already. */
  @Insert(
      """
      INSERT IGNORE INTO push_job (request_id, caller, kind, mode, school_year, catalog_id, catalog_name, push_to_sections,
        comment, request, locks, state)
      VALUES (#{requestId}, #{caller}, #{kind}, #{mode}, #{year}, #{catalog}, #{catalogName}, #{pushToSections},
        #{comment}, #{request}, #{locks}, 'QUEUED')
      """)
  int insertUnlessThere(NewJobRow job);

  @Select("SELECT LAST_INSERT_ID()")
  long lastId();

  @Select(
      """
      SELECT j.id, j.caller, j.request_id, j.request, j.locks, COALESCE(j.catalog_name, '') AS catalog_name, j.state, j.reason, j.error_id,
        EXISTS (SELECT 1 FROM push_job_cancel k WHERE k.job_id = j.id) AS cancel_requested, j.submitted_at, j.started_at, j.ended_at,
        COALESCE(SUM(IF(r.state = 'PENDING', r.courses, 0)), 0) AS pending,
        COALESCE(SUM(IF(r.state = 'RUNNING', r.courses, 0)), 0) AS running,
        COALESCE(SUM(r.applied), 0) AS applied, COALESCE(SUM(r.unchanged), 0) AS unchanged,
        COALESCE(SUM(r.skipped), 0) AS skipped, COALESCE(SUM(r.failed), 0) AS failed
      FROM push_job j
      LEFT JOIN push_job_range r ON r.job_id = j.id AND r.state <> 'SPLIT'
      WHERE j.id = #{job}
      GROUP BY j.id
      """)
  @Results(id = "job")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "caller", javaType = String.class)
  @Arg(column = "request_id", javaType = String.class)
  @Arg(column = "request", javaType = String.class)
  @Arg(column = "locks", javaType = String.class)
  @Arg(column = "catalog_name", javaType = String.class)
  @Arg(column = "state", javaType = String.class)
  @Arg(column = "reason", javaType = String.class)
  @Arg(column = "error_id", javaType = String.class)
  @Arg(column = "cancel_requested", javaType = boolean.class)
  @Arg(column = "submitted_at", javaType = LocalDateTime.class)
  @Arg(column = "started_at", javaType = LocalDateTime.class)
  @Arg(column = "ended_at", javaType = LocalDateTime.class)
  @Arg(column = "pending", javaType = long.class)
  @Arg(column = "running", javaType = long.class)
  @Arg(column = "applied", javaType = long.class)
  @Arg(column = "unchanged", javaType = long.class)
  @Arg(column = "skipped", javaType = long.class)
  @Arg(column = "failed", javaType = long.class)
  @Nullable JobRow find(@Param("job") long job);

  /** Newest first, older than the given one. */
  @Select(
      """
      SELECT j.id, j.caller, j.request_id, j.request, j.locks, COALESCE(j.catalog_name, '') AS catalog_name, j.state, j.reason, j.error_id,
        EXISTS (SELECT 1 FROM push_job_cancel k WHERE k.job_id = j.id) AS cancel_requested, j.submitted_at, j.started_at, j.ended_at,
        COALESCE(SUM(IF(r.state = 'PENDING', r.courses, 0)), 0) AS pending,
        COALESCE(SUM(IF(r.state = 'RUNNING', r.courses, 0)), 0) AS running,
        COALESCE(SUM(r.applied), 0) AS applied, COALESCE(SUM(r.unchanged), 0) AS unchanged,
        COALESCE(SUM(r.skipped), 0) AS skipped, COALESCE(SUM(r.failed), 0) AS failed
      FROM (SELECT n.id FROM push_job n WHERE n.id < #{before} ORDER BY n.id DESC LIMIT #{limit}) page
      JOIN push_job j ON j.id = page.id
      LEFT JOIN push_job_range r ON r.job_id = j.id AND r.state <> 'SPLIT'
      GROUP BY j.id
      ORDER BY j.id DESC
      """)
  @ResultMap("job")
  List<JobRow> list(@Param("before") long before, @Param("limit") int limit);

  @Select("SELECT j.id FROM push_job j WHERE j.caller = #{caller} AND j.request_id = #{requestId}")
  @Nullable Long findByRequestId(
      @Param("caller") String caller, @Param("requestId") String requestId);

  @Select("SELECT j.id FROM push_job j WHERE j.state IN ('QUEUED', 'RUNNING') ORDER BY j.id")
  List<Long> unfinished();

  /** Keeps other servers from taking the job until the end of the transaction. */
  @Select(
      """
      SELECT j.state, j.epoch FROM push_job j WHERE j.id = #{job} FOR SHARE
      """)
  @Results(id = "lease")
  @Arg(column = "state", javaType = String.class)
  @Arg(column = "epoch", javaType = int.class)
  @Nullable Lease shareLease(@Param("job") long job);

  /** Keeps everybody else from the job until the end of the transaction. */
  @Select(
      """
      SELECT j.state, j.epoch FROM push_job j WHERE j.id = #{job} FOR UPDATE
      """)
  @ResultMap("lease")
  @Nullable Lease lockLease(@Param("job") long job);

  @Update(
      """
      UPDATE push_job SET state = 'RUNNING', epoch = epoch + 1, started_at = COALESCE(started_at, CURRENT_TIMESTAMP(6))
      WHERE id = #{job}
      """)
  void take(@Param("job") long job);

  @Update(
      """
      UPDATE push_job SET state = #{state}, reason = #{reason}, error_id = #{errorId}, ended_at = CURRENT_TIMESTAMP(6)
      WHERE id = #{job}
      """)
  void end(
      @Param("job") long job,
      @Param("state") String state,
      @Param("reason") @Nullable String reason,
      @Param("errorId") @Nullable String errorId);

  /** Asking again changes nothing. */
  @Insert("INSERT IGNORE INTO push_job_cancel (job_id) VALUES (#{job})")
  void requestCancel(@Param("job") long job);

  @Select("SELECT EXISTS (SELECT 1 FROM push_job_cancel k WHERE k.job_id = #{job})")
  boolean isCancelRequested(@Param("job") long job);

  @Select("SELECT j.state FROM push_job j WHERE j.id = #{job}")
  @Nullable String state(@Param("job") long job);
}
