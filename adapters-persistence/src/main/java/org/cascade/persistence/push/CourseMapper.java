package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.domain.district.CourseInfo;
import org.cascade.persistence.database.CourseInfoHandler;
import org.cascade.persistence.instep.AttributeBits;
import org.jspecify.annotations.Nullable;

/** Courses and masters: reading, locking, Course Info. Ids travel as JSON arrays. */
interface CourseMapper {
  String COURSES =
      """
      SELECT c.id, c.calendar_id, c.master_id, s.name AS school, k.name AS calendar, c.number, c.name, c.active, c.state_code,
        c.description, c.department, c.sced_subject_area, c.sced_course_identifier, c.sced_course_level,
        c.sced_available_credit, c.sced_sequence, c.terms, c.schedules, c.periods, c.max_students, c.standards_based,
        c.attendance, c.transcript, c.gpa_weight, c.honors, c.required, c.homeroom, c.type, c.activity, c.dual_credit,
        c.state_report_exclude, c.custom_fields
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN calendar k ON k.id = c.calendar_id
      STRAIGHT_JOIN school s ON s.id = k.school_id
      """;

  String MASTERS =
      """
      SELECT c.id, c.number, c.name, c.active, c.state_code, c.description, c.department, c.sced_subject_area,
        c.sced_course_identifier, c.sced_course_level, c.sced_available_credit, c.sced_sequence, c.terms, c.schedules,
        c.periods, c.max_students, c.standards_based, c.attendance, c.transcript, c.gpa_weight, c.honors, c.required,
        c.homeroom, c.type, c.activity, c.dual_credit, c.state_report_exclude, c.custom_fields
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_master c ON c.id = t.master_id
      """;

  /** In the order of the ids; locks each course until the end of the transaction. */
  @Select(COURSES + " FOR UPDATE OF c")
  @Results(id = "course")
  @Arg(column = "id", javaType = long.class, id = true)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "calendar", javaType = String.class)
  @Arg(column = "custom_fields", javaType = CourseInfo.class, typeHandler = CourseInfoHandler.class)
  List<CourseRow> lock(@Param("courses") String courses);

  /** The same read without locks. */
  @Select(COURSES)
  @ResultMap("course")
  List<CourseRow> read(@Param("courses") String courses);

  /**
   * How people know a course and the master that was to be pushed there.
   *
   * @param masterNumber empty if there is none
   */
  record CourseTitleRow(
      String school, String calendar, String number, String name, String masterNumber) {}

  @Select(
      """
      SELECT s.name AS school, k.name AS calendar, c.number, c.name, COALESCE(m.number, '') AS master_number
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      LEFT JOIN course_master m ON m.id = COALESCE(#{master}, c.master_id)
      WHERE c.id = #{course}
      """)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "calendar", javaType = String.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "master_number", javaType = String.class)
  @Nullable CourseTitleRow title(
      @Param("course") long course, @Param("master") @Nullable Long master);

  /** Locks the masters against edits until the end of the transaction. */
  @Select(MASTERS + " FOR SHARE OF c")
  @Results(id = "master")
  @Arg(column = "id", javaType = long.class, id = true)
  @Arg(column = "custom_fields", javaType = CourseInfo.class, typeHandler = CourseInfoHandler.class)
  List<MasterRow> shareMasters(@Param("masters") String masters);

  /** The same read without locks. */
  @Select(MASTERS)
  @ResultMap("master")
  List<MasterRow> readMasters(@Param("masters") String masters);

  /**
   * C-8: sets the attributes whose {@link AttributeBits} are set. The number is the planned one,
   * null where it stays.
   */
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]', bits BIGINT PATH '$[2]', number VARCHAR(50) PATH '$[3]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      SET c.version = c.version + 1, c.number = COALESCE(t.number, c.number),
      """
          + AttributeBits.FROM_MASTER)
  int setCourseInfo(@Param("targets") String targets);

  /**
   * Of targets [course id, master id, bits] the courses that differ in just these of the pushed
   * attributes; locks each until the end of the transaction.
   */
  @Select(
      """
      SELECT c.id
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]', bits BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      WHERE (
      """
          + AttributeBits.DIFFERING
          + " & #{pushed}) = t.bits FOR UPDATE OF c")
  List<Long> lockDiffering(@Param("targets") String targets, @Param("pushed") long pushed);

  /** C-8: parks the numbers of courses whose moves depend on each other. */
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      SET c.number = CONCAT(' ', c.id)
      """)
  int parkNumbers(@Param("targets") String targets);

  /** C-8: gives parked courses their numbers. */
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      SET c.number = t.number, c.version = c.version + 1
      """)
  int setNumbers(@Param("targets") String targets);
}
