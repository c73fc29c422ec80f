package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** A course with its attributes, its master's, and its sections. */
interface CourseRows {
  /** Attributes in their order, of a course and of its master. */
  record Info(long master, String below, String above) {}

  @Select(
      """
      SELECT m.id, JSON_ARRAY(
        c.number, c.name, c.active, c.state_code, c.description, c.department, c.sced_subject_area,
        c.sced_course_identifier, c.sced_course_level, c.sced_available_credit, c.sced_sequence, c.terms,
        c.schedules, c.periods, c.max_students, c.standards_based, c.attendance, c.transcript, c.gpa_weight,
        c.honors, c.required, c.homeroom, c.type, c.activity, c.dual_credit, c.state_report_exclude,
        c.custom_fields) AS below, JSON_ARRAY(
        m.number, m.name, m.active, m.state_code, m.description, m.department, m.sced_subject_area,
        m.sced_course_identifier, m.sced_course_level, m.sced_available_credit, m.sced_sequence, m.terms,
        m.schedules, m.periods, m.max_students, m.standards_based, m.attendance, m.transcript, m.gpa_weight,
        m.honors, m.required, m.homeroom, m.type, m.activity, m.dual_credit, m.state_report_exclude,
        m.custom_fields) AS above
      FROM course c JOIN course_master m ON m.id = c.master_id
      WHERE c.id = #{course}
      FOR UPDATE OF c
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "below", javaType = String.class)
  @Arg(column = "above", javaType = String.class)
  Info info(@Param("course") long course);

  @Update(
      """
      UPDATE course c JOIN course_master m ON m.id = c.master_id
      SET c.number = m.number, c.name = m.name, c.active = m.active, c.state_code = m.state_code,
        c.description = m.description, c.department = m.department, c.sced_subject_area = m.sced_subject_area,
        c.sced_course_identifier = m.sced_course_identifier, c.sced_course_level = m.sced_course_level,
        c.sced_available_credit = m.sced_available_credit, c.sced_sequence = m.sced_sequence,
        c.terms = m.terms, c.schedules = m.schedules, c.periods = m.periods, c.max_students = m.max_students,
        c.standards_based = m.standards_based, c.attendance = m.attendance, c.transcript = m.transcript,
        c.gpa_weight = m.gpa_weight, c.honors = m.honors, c.required = m.required, c.homeroom = m.homeroom,
        c.type = m.type, c.activity = m.activity, c.dual_credit = m.dual_credit,
        c.state_report_exclude = m.state_report_exclude, c.custom_fields = m.custom_fields,
        c.version = c.version + 1
      WHERE c.id = #{course}
      """)
  void updateInfo(@Param("course") long course);

  @Select("SELECT id FROM section WHERE course_id = #{course} ORDER BY id")
  @Arg(column = "id", javaType = long.class)
  List<Long> sections(@Param("course") long course);

  @Select(
      """
      SELECT k.term_name_id
      FROM section_term m JOIN term k ON k.id = m.term_id
      WHERE m.course_id = #{course} AND m.section_id = #{section}
      """)
  @Arg(column = "term_name_id", javaType = long.class)
  List<Long> terms(@Param("course") long course, @Param("section") long section);
}
