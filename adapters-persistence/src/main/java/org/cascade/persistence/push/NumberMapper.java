package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Course numbers and what jobs planned for them (C-8). */
interface NumberMapper {
  /** A course and a number: its own, or the one of its master. */
  record NumberRow(long courseId, String number) {}

  /** What a job's plan says of a course's number. */
  record DecisionRow(
      long courseId, @Nullable String number, @Nullable String reason, boolean madeTogether) {}

  @Select("SELECT c.id, c.number FROM course c WHERE c.calendar_id = #{calendar}")
  @Results(id = "number")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  List<NumberRow> present(@Param("calendar") long calendar);

  /** The masters' numbers for targets [course id, master id] that are still linked so. */
  @Select(
      """
      SELECT c.id, m.number
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = c.master_id
      """)
  @ResultMap("number")
  List<NumberRow> wanted(@Param("targets") String targets);

  /** The same for all targets of a job in a calendar. */
  @Select(
      """
      SELECT c.id, m.number
      FROM push_job_range r FORCE INDEX (push_job_range_calendar)
      STRAIGHT_JOIN JSON_TABLE(r.targets, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = c.master_id
      WHERE r.job_id = #{job} AND r.calendar_id = #{calendar} AND r.state <> 'SPLIT'
      """)
  @ResultMap("number")
  List<NumberRow> wantedOfJob(@Param("job") long job, @Param("calendar") long calendar);

  /**
   * How a job stands to the numbers of a calendar.
   *
   * @param planned whether it has planned them
   * @param differing if not, whether the number of any of its targets is not its master's
   */
  record CalendarRow(long calendar, boolean planned, boolean differing) {}

  /** In the order of the ids. */
  @Select(
      """
      SELECT c.id, k.job_id IS NOT NULL AS planned, k.job_id IS NULL AND EXISTS (SELECT 1
        FROM push_job_range r FORCE INDEX (push_job_range_calendar)
        STRAIGHT_JOIN JSON_TABLE(r.targets, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
        STRAIGHT_JOIN course p ON p.id = t.course_id AND p.master_id = t.master_id
        STRAIGHT_JOIN course_master m ON m.id = p.master_id AND m.number <> p.number
        WHERE r.job_id = #{job} AND r.calendar_id = c.id AND r.state <> 'SPLIT') AS differing
      FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (id BIGINT PATH '$')) c
      LEFT JOIN push_job_calendar k ON k.job_id = #{job} AND k.calendar_id = c.id
      ORDER BY c.id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "planned", javaType = boolean.class)
  @Arg(column = "differing", javaType = boolean.class)
  List<CalendarRow> calendars(@Param("job") long job, @Param("calendars") String calendars);

  /**
   * Claims the planning of calendars, and returns of how many; the others have been planned. Waits
   * for whoever plans one at the moment.
   */
  @Insert(
      """
      INSERT IGNORE INTO push_job_calendar (job_id, calendar_id)
      SELECT #{job}, c.id FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (id BIGINT PATH '$')) c
      """)
  int claimCalendars(@Param("job") long job, @Param("calendars") String calendars);

  /** Keeps decisions [course id, number, reason, made together]. */
  @Insert(
      """
      INSERT INTO push_job_number (job_id, calendar_id, course_id, number, reason, made_together)
      SELECT #{job}, #{calendar}, t.course_id, t.number, t.reason, t.made_together
      FROM JSON_TABLE(#{decisions}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]',
        reason VARCHAR(40) PATH '$[2]', made_together INT PATH '$[3]')) t
      """)
  int keep(
      @Param("job") long job,
      @Param("calendar") long calendar,
      @Param("decisions") String decisions);

  @Select(
      """
      SELECT n.course_id, n.number, n.reason, n.made_together
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]')) t
      STRAIGHT_JOIN push_job_number n ON n.job_id = #{job} AND n.course_id = t.course_id
      """)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "reason", javaType = String.class)
  @Arg(column = "made_together", javaType = boolean.class)
  List<DecisionRow> decisions(@Param("job") long job, @Param("targets") String targets);
}
