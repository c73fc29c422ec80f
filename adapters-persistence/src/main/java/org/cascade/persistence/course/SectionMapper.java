package org.cascade.persistence.course;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Sections of courses. */
interface SectionMapper {
  /**
   * A section.
   *
   * @param terms the ids of those in which it meets, a JSON array; null for none
   */
  record SectionRow(
      long id,
      long courseId,
      String number,
      @Nullable String teacher,
      int version,
      @Nullable String terms) {}

  String SECTION =
      """
      SELECT r.id, r.course_id, r.number, r.teacher, r.version,
        (SELECT JSON_ARRAYAGG(t.term_id) FROM section_term t
          WHERE t.course_id = r.course_id AND t.section_id = r.id) AS terms
      FROM section r
      """;

  @Select(SECTION + "WHERE r.id = #{id}")
  @Results(id = "section")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "teacher", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "terms", javaType = String.class)
  @Nullable SectionRow find(@Param("id") long id);

  @Select(SECTION + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("section")
  @Nullable SectionRow lock(@Param("id") long id);

  /** Holds the course of a section: pushes read in which terms it meets. */
  @Select(
      """
      SELECT c.id
      FROM section r
      JOIN course c ON c.id = r.course_id
      WHERE r.id = #{id}
      FOR UPDATE OF c
      """)
  @Nullable Long holdCourse(@Param("id") long id);

  /** A filter that is null does not count. */
  record SectionQuery(@Nullable Long course, PageQuery page) {}

  @Select(
      "<script>"
          + SECTION
          + """
          WHERE (#{course} IS NULL OR r.course_id = #{course})
          <choose>
            <when test="page.byName">
              AND (r.number, r.id) &gt; (#{page.key}, #{page.after}) ORDER BY r.number, r.id
            </when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("section")
  List<SectionRow> page(SectionQuery query);

  /** Who has a number in a course. */
  record HolderRow(long id, long course, String number) {}

  /** Keys are a JSON array of [course id, number]. */
  @Select(
      """
      SELECT r.id, r.course_id, r.number
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', number VARCHAR(100) PATH '$[1]')) t
      STRAIGHT_JOIN section r ON r.course_id = t.course_id AND r.number = t.number
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /** A term that a course can have sections in. */
  record TermRow(long course, long term) {}

  /** The terms of the calendars of the courses, a JSON array of ids; the terms are held. */
  @Select(
      """
      SELECT c.id AS course_id, k.id AS term_id
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN term k ON k.calendar_id = c.calendar_id
      FOR SHARE OF k
      """)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "term_id", javaType = long.class)
  List<TermRow> termsOfCourses(@Param("courses") String courses);

  /** A term in which a section has something, and what. */
  record NeedRow(long term, String what) {}

  /**
   * Work that is posted, and what teachers keep for themselves: the rest a push takes back (T-10).
   */
  @Select(
      """
      SELECT g.term_id, 'grades' AS what
      FROM section r JOIN posted_grade g ON g.course_id = r.course_id AND g.section_id = r.id
      WHERE r.id = #{id}
      UNION
      SELECT p.term_id, 'comments'
      FROM section r JOIN posted_comment p ON p.course_id = r.course_id AND p.section_id = r.id
      WHERE r.id = #{id}
      UNION
      SELECT k.id, 'calc options of the teacher'
      FROM section r
      JOIN section_grade_calc_option o ON o.course_id = r.course_id AND o.section_id = r.id AND o.source_id IS NULL
      JOIN course c ON c.id = r.course_id
      JOIN term k ON k.calendar_id = c.calendar_id AND k.term_name_id = o.term_name_id
      WHERE r.id = #{id}
      UNION
      SELECT k.id, 'composite grades of the teacher'
      FROM section r
      JOIN section_composite_grade o ON o.course_id = r.course_id AND o.section_id = r.id AND o.source_id IS NULL
      JOIN course c ON c.id = r.course_id
      JOIN term k ON k.calendar_id = c.calendar_id AND k.term_name_id = o.term_name_id
      WHERE r.id = #{id}
      ORDER BY 1, 2
      """)
  @Arg(column = "term_id", javaType = long.class)
  @Arg(column = "what", javaType = String.class)
  List<NeedRow> neededTerms(@Param("id") long id);

  /** What is written of one. */
  record NewSection(long course, String number, @Nullable String teacher) {}

  @Insert(
      """
      INSERT INTO section (course_id, number, teacher)
      VALUES (#{value.course}, #{value.number}, #{value.teacher})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewSection> row);

  @Insert(
      """
      INSERT INTO section_term (course_id, section_id, term_id)
      SELECT #{course}, #{id}, t.term_id
      FROM JSON_TABLE(#{terms}, '$[*]' COLUMNS (term_id BIGINT PATH '$')) t
      """)
  void insertTerms(
      @Param("course") long course, @Param("id") long id, @Param("terms") String terms);

  @Update(
      """
      UPDATE section SET number = #{to.number}, teacher = #{to.teacher}, version = version + 1
      WHERE course_id = #{to.course} AND id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewSection to);

  @Delete("DELETE FROM section_term WHERE course_id = #{course} AND section_id = #{id}")
  void deleteTerms(@Param("course") long course, @Param("id") long id);

  @Delete("DELETE FROM section WHERE course_id = #{course} AND id = #{id}")
  void delete(@Param("course") long course, @Param("id") long id);

  @Select(
      """
      SELECT 'assignments' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM assignment r WHERE r.course_id = #{course} AND r.section_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'posted grades' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM posted_grade r WHERE r.course_id = #{course} AND r.section_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'posted comments' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM posted_comment r WHERE r.course_id = #{course} AND r.section_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("course") long course, @Param("id") long id);
}
