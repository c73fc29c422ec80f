package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What the results of pushes tell record by record. */
interface ItemMapper {
  /** Items as {@link ItemRow#write} writes them, numbered from 1 in each range. */
  @Insert(
      """
      INSERT INTO push_job_item (job_id, range_no, item_no, course_id, school_name, calendar_name, master_number,
        course_number, course_name, level, section_id, section_number, data_type, record_key, record_name, term_name, outcome, reason,
        rule, about, assignments, scores, posted_grades, comments, students, error_id)
      SELECT #{job}, t.range_no, t.item_no, t.course_id, t.school_name, t.calendar_name, t.master_number, t.course_number,
        t.course_name, t.level, t.section_id, t.section_number, t.data_type, t.record_key, t.record_name, t.term_name, t.outcome,
        t.reason, t.rule, t.about, t.assignments, t.scores, t.posted_grades, t.comments, t.students, t.error_id
      FROM JSON_TABLE(#{items}, '$[*]' COLUMNS (range_no INT PATH '$[0]', NESTED PATH '$[1][*]' COLUMNS (
        item_no FOR ORDINALITY, course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]',
        school_name VARCHAR(100) PATH '$[2]', calendar_name VARCHAR(100) PATH '$[3]', master_number VARCHAR(50) PATH '$[4]',
        course_number VARCHAR(50) PATH '$[5]', course_name VARCHAR(100) PATH '$[6]', level VARCHAR(10) PATH '$[7]',
        section_number VARCHAR(100) PATH '$[8]', data_type VARCHAR(30) PATH '$[9]', record_key VARCHAR(200) PATH '$[10]',
        record_name VARCHAR(200) PATH '$[11]', term_name VARCHAR(50) PATH '$[12]', outcome VARCHAR(20) PATH '$[13]',
        reason VARCHAR(40) PATH '$[14]', rule VARCHAR(10) PATH '$[15]', about VARCHAR(2000) PATH '$[16]',
        assignments BIGINT PATH '$[17]', scores BIGINT PATH '$[18]', posted_grades BIGINT PATH '$[19]',
        comments BIGINT PATH '$[20]', students BIGINT PATH '$[21]', error_id VARCHAR(36) PATH '$[22]'))) t
      """)
  void insert(@Param("job") long job, @Param("items") String items);

  @Select(
      """
      SELECT i.range_no, i.item_no, i.course_id, i.school_name, i.calendar_name, i.master_number, i.course_number,
        i.course_name, i.level, i.section_id, i.section_number, i.data_type, i.record_key, i.record_name, i.term_name, i.outcome,
        i.reason, i.rule, i.about, i.assignments, i.scores, i.posted_grades, i.comments, i.students, i.error_id
      FROM push_job_item i
      WHERE i.job_id = #{job} AND (i.range_no > #{range} OR (i.range_no = #{range} AND i.item_no > #{item}))
      ORDER BY i.range_no, i.item_no
      LIMIT #{limit}
      """)
  @Arg(column = "range_no", javaType = int.class)
  @Arg(column = "item_no", javaType = int.class)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "school_name", javaType = String.class)
  @Arg(column = "calendar_name", javaType = String.class)
  @Arg(column = "master_number", javaType = String.class)
  @Arg(column = "course_number", javaType = String.class)
  @Arg(column = "course_name", javaType = String.class)
  @Arg(column = "level", javaType = String.class)
  @Arg(column = "section_id", javaType = Long.class)
  @Arg(column = "section_number", javaType = String.class)
  @Arg(column = "data_type", javaType = String.class)
  @Arg(column = "record_key", javaType = String.class)
  @Arg(column = "record_name", javaType = String.class)
  @Arg(column = "term_name", javaType = String.class)
  @Arg(column = "outcome", javaType = String.class)
  @Arg(column = "reason", javaType = String.class)
  @Arg(column = "rule", javaType = String.class)
  @Arg(column = "about", javaType = String.class)
  @Arg(column = "assignments", javaType = long.class)
  @Arg(column = "scores", javaType = long.class)
  @Arg(column = "posted_grades", javaType = long.class)
  @Arg(column = "comments", javaType = long.class)
  @Arg(column = "students", javaType = long.class)
  @Arg(column = "error_id", javaType = String.class)
  List<ItemRow> after(
      @Param("job") long job,
      @Param("range") int range,
      @Param("item") int item,
      @Param("limit") int limit);
}
