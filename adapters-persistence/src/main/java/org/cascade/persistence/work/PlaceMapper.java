package org.cascade.persistence.work;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Where work can be; every writer of work holds the course of it, for which pushes wait. */
interface PlaceMapper {
  /** A section and the course that it is of. */
  record SectionRow(long section, long course) {}

  /** Holds the courses of sections, a JSON array of ids. */
  @Select(
      """
      SELECT s.id, s.course_id
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section s ON s.id = t.section_id
      STRAIGHT_JOIN course c ON c.id = s.course_id
      FOR SHARE OF c
      """)
  @Results(id = "section")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  List<SectionRow> hold(@Param("sections") String sections);

  /** Those of the sections, a JSON array of ids, that there are. */
  @Select(
      """
      SELECT s.id, s.course_id
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section s ON s.id = t.section_id
      """)
  @ResultMap("section")
  List<SectionRow> there(@Param("sections") String sections);

  /** What a course can have work for. */
  record SubjectRow(long course, @Nullable Long task, @Nullable Long standard) {}

  /** The tasks and standards of courses, a JSON array of ids. */
  @Select(
      """
      SELECT r.course_id, r.grading_task_id, NULL AS standard_id
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_grading_task r ON r.course_id = t.course_id
      UNION ALL
      SELECT r.course_id, NULL AS grading_task_id, r.standard_id
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_standard r ON r.course_id = t.course_id
      """)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "grading_task_id", javaType = Long.class)
  @Arg(column = "standard_id", javaType = Long.class)
  List<SubjectRow> subjects(@Param("courses") String courses);

  /** Something that a section has. */
  record PartRow(long section, long part) {}

  /** The terms in which sections meet. Sections are a JSON array of [course id, section id]. */
  @Select(
      """
      SELECT r.section_id, r.term_id AS part
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN section_term r ON r.course_id = t.course_id AND r.section_id = t.section_id
      """)
  @Results(id = "part")
  @Arg(column = "section_id", javaType = long.class)
  @Arg(column = "part", javaType = long.class)
  List<PartRow> terms(@Param("sections") String sections);

  /** The categories of sections. Sections are a JSON array of [course id, section id]. */
  @Select(
      """
      SELECT r.section_id, r.id AS part
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN section_category r ON r.course_id = t.course_id AND r.section_id = t.section_id
      """)
  @ResultMap("part")
  List<PartRow> categories(@Param("sections") String sections);
}
