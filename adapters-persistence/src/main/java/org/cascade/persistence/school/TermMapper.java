package org.cascade.persistence.school;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Terms of calendars. */
interface TermMapper {
  /** A term. */
  record TermRow(
      long id,
      long calendarId,
      long termNameId,
      LocalDate startDate,
      LocalDate endDate,
      int version,
      String nameKey) {}

  String TERM =
      """
      SELECT r.id, r.calendar_id, r.term_name_id, r.start_date, r.end_date, r.version, n.name_key
      FROM term r
      STRAIGHT_JOIN term_name n ON n.id = r.term_name_id
      """;

  @Select(TERM + "WHERE r.id = #{id}")
  @Results(id = "term")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "term_name_id", javaType = long.class)
  @Arg(column = "start_date", javaType = LocalDate.class)
  @Arg(column = "end_date", javaType = LocalDate.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "name_key", javaType = String.class)
  @Nullable TermRow find(@Param("id") long id);

  @Select(TERM + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("term")
  @Nullable TermRow lock(@Param("id") long id);

  /** A filter that is null does not count. */
  record TermQuery(@Nullable Long calendar, PageQuery page) {}

  /** Calendars have terms of the same names; among these the ids count. */
  @Select(
      "<script>"
          + TERM
          + """
          WHERE (#{calendar} IS NULL OR r.calendar_id = #{calendar})
          <choose>
            <when test="page.byName">
              AND (n.name_key &gt; #{page.key} OR (n.name_key = #{page.key} AND r.id &gt; #{page.after}))
              ORDER BY n.name_key, r.id
            </when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("term")
  List<TermRow> page(TermQuery query);

  /** Which term of a calendar has a name. */
  record HolderRow(long id, long calendar, long termName) {}

  /** Keys are a JSON array of [calendar id, term name id]. */
  @Select(
      """
      SELECT r.id, r.calendar_id, r.term_name_id
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (calendar_id BIGINT PATH '$[0]', term_name_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN term r ON r.calendar_id = t.calendar_id AND r.term_name_id = t.term_name_id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "term_name_id", javaType = long.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewTerm(long calendar, long termName, LocalDate start, LocalDate end) {}

  @Insert(
      """
      INSERT INTO term (calendar_id, term_name_id, start_date, end_date)
      VALUES (#{value.calendar}, #{value.termName}, #{value.start}, #{value.end})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewTerm> row);

  @Update(
      """
      UPDATE term SET start_date = #{to.start}, end_date = #{to.end}, version = version + 1 WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewTerm to);

  @Delete("DELETE FROM term WHERE id = #{id}")
  void delete(@Param("id") long id);

  @SelectProvider(type = TermUsesSql.class, method = "uses")
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
