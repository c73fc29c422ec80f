package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.domain.district.CourseInfo;
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

  /** The attributes whose bits are set, but for the number, take the master's values. */
  String COPIED =
      """
        c.name = IF(t.bits & (1 << 1), m.name, c.name),
        c.active = IF(t.bits & (1 << 2), m.active, c.active),
        c.state_code = IF(t.bits & (1 << 3), m.state_code, c.state_code),
        c.description = IF(t.bits & (1 << 4), m.description, c.description),
        c.department = IF(t.bits & (1 << 5), m.department, c.department),
        c.sced_subject_area = IF(t.bits & (1 << 6), m.sced_subject_area, c.sced_subject_area),
        c.sced_course_identifier = IF(t.bits & (1 << 7), m.sced_course_identifier, c.sced_course_identifier),
        c.sced_course_level = IF(t.bits & (1 << 8), m.sced_course_level, c.sced_course_level),
        c.sced_available_credit = IF(t.bits & (1 << 9), m.sced_available_credit, c.sced_available_credit),
        c.sced_sequence = IF(t.bits & (1 << 10), m.sced_sequence, c.sced_sequence),
        c.terms = IF(t.bits & (1 << 11), m.terms, c.terms),
        c.schedules = IF(t.bits & (1 << 12), m.schedules, c.schedules),
        c.periods = IF(t.bits & (1 << 13), m.periods, c.periods),
        c.max_students = IF(t.bits & (1 << 14), m.max_students, c.max_students),
        c.standards_based = IF(t.bits & (1 << 15), m.standards_based, c.standards_based),
        c.attendance = IF(t.bits & (1 << 16), m.attendance, c.attendance),
        c.transcript = IF(t.bits & (1 << 17), m.transcript, c.transcript),
        c.gpa_weight = IF(t.bits & (1 << 18), m.gpa_weight, c.gpa_weight),
        c.honors = IF(t.bits & (1 << 19), m.honors, c.honors),
        c.required = IF(t.bits & (1 << 20), m.required, c.required),
        c.homeroom = IF(t.bits & (1 << 21), m.homeroom, c.homeroom),
        c.type = IF(t.bits & (1 << 22), m.type, c.type),
        c.activity = IF(t.bits & (1 << 23), m.activity, c.activity),
        c.dual_credit = IF(t.bits & (1 << 24), m.dual_credit, c.dual_credit),
        c.state_report_exclude = IF(t.bits & (1 << 25), m.state_report_exclude, c.state_report_exclude),
        c.custom_fields = IF(t.bits & (1 << 26), m.custom_fields, c.custom_fields),
        c.version = c.version + 1
      """;

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
      SET c.number = COALESCE(t.number, c.number),
      """
          + COPIED)
  int setCourseInfo(@Param("targets") String targets);

  /**
   * The same for courses that were compared without being locked: those that still differ in just
   * these of the pushed attributes.
   */
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]', bits BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      SET
      """
          + COPIED
          + " WHERE ("
          + AttributeBits.DIFFERING
          + " & #{pushed}) = t.bits")
  int copyCourseInfo(@Param("targets") String targets, @Param("pushed") long pushed);

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
