package org.cascade.persistence.record;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.domain.push.ContentHash;
import org.cascade.persistence.database.LocksText;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** Setup records of masters, courses and sections. */
public interface SetupRecordMapper {
  /** In the order of their making. */
  @SelectProvider(type = SetupRecordSql.class, method = "all")
  List<SetupRecordRow> all(@Param("table") SetupTable table, @Param("owner") OwnerKey owner);

  @SelectProvider(type = SetupRecordSql.class, method = "ofSections")
  List<SetupRecordRow> ofSections(@Param("table") SetupTable table, @Param("course") long course);

  /** Holds the master, for which pushes of it wait; null if there is none. */
  @Select("SELECT m.id FROM course_master m WHERE m.id = #{master} FOR UPDATE")
  @Nullable Long holdMaster(@Param("master") long master);

  @Select("SELECT m.id FROM course_master m WHERE m.id = #{master}")
  @Nullable Long master(@Param("master") long master);

  /**
   * A course, what it is linked to, and the locks that hold there (L-2).
   *
   * @param locks a JSON array; null for none
   */
  record CourseRow(long id, long calendar, @Nullable Long masterIfLinked, @Nullable String locks) {}

  String COURSE =
      """
      SELECT r.id, r.calendar_id, r.master_id,
      """
          + LocksText.IN_FORCE
          + """
          FROM course r
          JOIN calendar k ON k.id = r.calendar_id
          JOIN school s ON s.id = k.school_id
          """;

  @Select(COURSE + "WHERE r.id = #{course}")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "locks", javaType = String.class)
  @Nullable CourseRow course(@Param("course") long course);

  /** Holds the course: what is changed of it and its sections waits for pushes, and they for it. */
  @Select("SELECT c.id FROM course c WHERE c.id = #{course} FOR UPDATE")
  @Nullable Long holdCourse(@Param("course") long course);

  /** The course of a section. */
  @Select("SELECT s.course_id FROM section s WHERE s.id = #{section}")
  @Nullable Long courseOf(@Param("section") long section);

  /** The ids of the names of the terms that a calendar has. */
  @Select("SELECT k.term_name_id FROM term k WHERE k.calendar_id = #{calendar}")
  List<Long> termsOfCalendar(@Param("calendar") long calendar);

  /** The ids of the names of the terms in which a section meets. */
  @Select(
      """
      SELECT k.term_name_id
      FROM section_term t
      JOIN term k ON k.id = t.term_id
      WHERE t.course_id = #{owner.course} AND t.section_id = #{owner.id}
      """)
  List<Long> termsOfSection(@Param("owner") OwnerKey owner);

  /** Tells pushes that the setup of a master changes. */
  @Update("UPDATE course_master SET version = version + 1 WHERE id = #{master}")
  void newVersion(@Param("master") long master);

  /** An id for a row whose table does not count. */
  @Select("SELECT UUID_SHORT() & 72057594037927935")
  long newId();

  /** Of a master. Values are in the order of the columns of key and content. */
  @InsertProvider(type = SetupRecordSql.class, method = "insert")
  @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "id")
  void insert(
      @Param("table") SetupTable table,
      @Param("owner") OwnerKey owner,
      @Param("row") NewRow<List<@Nullable Object>> row);

  /** Of a course or section; with the id of the row, where it has one of its own. */
  @InsertProvider(type = SetupRecordSql.class, method = "insert")
  void insertBelow(
      @Param("table") SetupTable table,
      @Param("owner") OwnerKey owner,
      @Param("row") NewRow<List<@Nullable Object>> row);

  /** Values are in the order of the columns of the content, for a category of the key before. */
  @UpdateProvider(type = SetupRecordSql.class, method = "update")
  void update(
      @Param("table") SetupTable table,
      @Param("owner") OwnerKey owner,
      @Param("row") long row,
      @Param("values") List<@Nullable Object> values);

  @DeleteProvider(type = SetupRecordSql.class, method = "delete")
  void delete(
      @Param("table") SetupTable table, @Param("owner") OwnerKey owner, @Param("row") long row);

  @DeleteProvider(type = SetupRecordSql.class, method = "deleteAll")
  void deleteAll(@Param("table") SetupTable table, @Param("owner") OwnerKey owner);

  /** Of a record that there is. */
  @SelectProvider(type = SetupRecordSql.class, method = "contentHash")
  ContentHash contentHash(
      @Param("table") SetupTable table, @Param("course") long course, @Param("row") long row);

  @UpdateProvider(type = SetupRecordSql.class, method = "keepEdit")
  void keepEdit(
      @Param("table") SetupTable table,
      @Param("course") long course,
      @Param("row") long row,
      @Param("before") ContentHash before,
      @Param("caller") String caller);

  @Delete("DELETE FROM record_edit WHERE course_id = #{course}")
  void forgetEdits(@Param("course") long course);
}
