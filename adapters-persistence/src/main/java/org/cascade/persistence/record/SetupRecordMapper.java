package org.cascade.persistence.record;

import java.util.List;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** Setup records of masters. */
interface SetupRecordMapper {
  /** In the order of their making. */
  @SelectProvider(type = SetupRecordSql.class, method = "all")
  List<SetupRecordRow> all(@Param("table") SetupTable table, @Param("master") long master);

  @SelectProvider(type = SetupRecordSql.class, method = "find")
  @Nullable SetupRecordRow find(
      @Param("table") SetupTable table, @Param("master") long master, @Param("row") long row);

  /** Holds the master, for which pushes of it wait; null if there is none. */
  @Select("SELECT m.id FROM course_master m WHERE m.id = #{master} FOR UPDATE")
  @Nullable Long hold(@Param("master") long master);

  /** Tells pushes that the setup of a master changes. */
  @Update("UPDATE course_master SET version = version + 1 WHERE id = #{master}")
  void newVersion(@Param("master") long master);

  /** Values are in the order of the columns of key and content. */
  @InsertProvider(type = SetupRecordSql.class, method = "insert")
  @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "id")
  void insert(
      @Param("table") SetupTable table,
      @Param("master") long master,
      @Param("row") NewRow<List<@Nullable Object>> row);

  /** Values are in the order of the columns of the content, for a category of the key before. */
  @UpdateProvider(type = SetupRecordSql.class, method = "update")
  void update(
      @Param("table") SetupTable table,
      @Param("master") long master,
      @Param("row") long row,
      @Param("values") List<@Nullable Object> values);

  @DeleteProvider(type = SetupRecordSql.class, method = "delete")
  void delete(
      @Param("table") SetupTable table, @Param("master") long master, @Param("row") long row);

  /** Those of the entries that there are, which are held; a JSON array of ids. */
  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN grading_task r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdTasks(@Param("ids") String ids);

  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN standard r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdStandards(@Param("ids") String ids);

  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN test r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdTests(@Param("ids") String ids);

  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN score_group r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdScoreGroups(@Param("ids") String ids);

  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN grading_scale r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdScales(@Param("ids") String ids);

  @Select(
      """
      SELECT r.id FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN term_name r ON r.id = t.id FOR SHARE OF r
      """)
  List<Long> holdTermNames(@Param("ids") String ids);
}
