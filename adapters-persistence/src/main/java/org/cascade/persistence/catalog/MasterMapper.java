package org.cascade.persistence.catalog;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.domain.district.CourseInfo;
import org.cascade.persistence.database.CourseInfoHandler;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Masters, their setup apart. */
interface MasterMapper {
  /** A master. */
  record MasterRow(long id, long catalogId, long linkedCourses, int version, CourseInfo info) {}

  String MASTER =
      """
      SELECT r.id, r.catalog_id, (SELECT COUNT(*) FROM course c WHERE c.master_id = r.id) AS linked_courses, r.version,
        r.number, r.name, r.active, r.state_code, r.description, r.department, r.sced_subject_area,
        r.sced_course_identifier, r.sced_course_level, r.sced_available_credit, r.sced_sequence, r.terms, r.schedules,
        r.periods, r.max_students, r.standards_based, r.attendance, r.transcript, r.gpa_weight, r.honors, r.required,
        r.homeroom, r.type, r.activity, r.dual_credit, r.state_report_exclude, r.custom_fields
      FROM course_master r
      """;

  @Select(MASTER + "WHERE r.id = #{id}")
  @Results(id = "master")
  @Arg(column = "id", javaType = long.class, id = true)
  @Arg(column = "catalog_id", javaType = long.class)
  @Arg(column = "linked_courses", javaType = long.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "custom_fields", javaType = CourseInfo.class, typeHandler = CourseInfoHandler.class)
  @Nullable MasterRow find(@Param("id") long id);

  /** Waits for pushes, which hold the masters of a range. */
  @Select(MASTER + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("master")
  @Nullable MasterRow lock(@Param("id") long id);

  /** A filter that is null does not count. */
  record MasterQuery(long catalog, @Nullable String number, PageQuery page) {}

  @Select(
      "<script>"
          + MASTER
          + """
          WHERE r.catalog_id = #{catalog} AND (#{number} IS NULL OR r.number = #{number})
          <choose>
            <when test="page.byName">AND r.number &gt; #{page.key} ORDER BY r.number</when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("master")
  List<MasterRow> page(MasterQuery query);

  /** Who has a number in a catalog. */
  record HolderRow(long id, long catalog, String number) {}

  /** Keys are a JSON array of [catalog id, number]. */
  @Select(
      """
      SELECT r.id, r.catalog_id, r.number
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (catalog_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]')) t
      STRAIGHT_JOIN course_master r ON r.catalog_id = t.catalog_id AND r.number = t.number
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "catalog_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /** Those of the catalogs that there are, which are held; a JSON array of ids. */
  @Select(
      """
      SELECT r.id
      FROM JSON_TABLE(#{catalogs}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_catalog r ON r.id = t.id
      FOR SHARE OF r
      """)
  List<Long> holdCatalogs(@Param("catalogs") String catalogs);

  /**
   * What is written of one.
   *
   * @param info by the names of the attributes; blank ones are not there
   * @param customFields a JSON object
   */
  record NewMaster(long catalog, Map<String, String> info, String customFields) {}

  @Insert(
      """
      INSERT INTO course_master (catalog_id,
        number, name, active, state_code, description, department, sced_subject_area, sced_course_identifier,
        sced_course_level, sced_available_credit, sced_sequence, terms, schedules, periods, max_students,
        standards_based, attendance, transcript, gpa_weight, honors, required, homeroom, type, activity, dual_credit,
        state_report_exclude, custom_fields)
      VALUES (#{value.catalog},
        #{value.info.NUMBER,jdbcType=VARCHAR}, #{value.info.NAME,jdbcType=VARCHAR},
        #{value.info.ACTIVE,jdbcType=VARCHAR}, #{value.info.STATE_CODE,jdbcType=VARCHAR},
        #{value.info.DESCRIPTION,jdbcType=VARCHAR}, #{value.info.DEPARTMENT,jdbcType=VARCHAR},
        #{value.info.SCED_SUBJECT_AREA,jdbcType=VARCHAR}, #{value.info.SCED_COURSE_IDENTIFIER,jdbcType=VARCHAR},
        #{value.info.SCED_COURSE_LEVEL,jdbcType=VARCHAR}, #{value.info.SCED_AVAILABLE_CREDIT,jdbcType=VARCHAR},
        #{value.info.SCED_SEQUENCE,jdbcType=VARCHAR}, #{value.info.TERMS,jdbcType=VARCHAR},
        #{value.info.SCHEDULES,jdbcType=VARCHAR}, #{value.info.PERIODS,jdbcType=VARCHAR},
        #{value.info.MAX_STUDENTS,jdbcType=VARCHAR}, #{value.info.STANDARDS_BASED,jdbcType=VARCHAR},
        #{value.info.ATTENDANCE,jdbcType=VARCHAR}, #{value.info.TRANSCRIPT,jdbcType=VARCHAR},
        #{value.info.GPA_WEIGHT,jdbcType=VARCHAR}, #{value.info.HONORS,jdbcType=VARCHAR},
        #{value.info.REQUIRED,jdbcType=VARCHAR}, #{value.info.HOMEROOM,jdbcType=VARCHAR},
        #{value.info.TYPE,jdbcType=VARCHAR}, #{value.info.ACTIVITY,jdbcType=VARCHAR},
        #{value.info.DUAL_CREDIT,jdbcType=VARCHAR}, #{value.info.STATE_REPORT_EXCLUDE,jdbcType=VARCHAR},
        #{value.customFields})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewMaster> row);

  @Update(
      """
      UPDATE course_master
      SET version = version + 1,
        number = #{to.info.NUMBER,jdbcType=VARCHAR}, name = #{to.info.NAME,jdbcType=VARCHAR},
        active = #{to.info.ACTIVE,jdbcType=VARCHAR}, state_code = #{to.info.STATE_CODE,jdbcType=VARCHAR},
        description = #{to.info.DESCRIPTION,jdbcType=VARCHAR}, department = #{to.info.DEPARTMENT,jdbcType=VARCHAR},
        sced_subject_area = #{to.info.SCED_SUBJECT_AREA,jdbcType=VARCHAR},
        sced_course_identifier = #{to.info.SCED_COURSE_IDENTIFIER,jdbcType=VARCHAR},
        sced_course_level = #{to.info.SCED_COURSE_LEVEL,jdbcType=VARCHAR},
        sced_available_credit = #{to.info.SCED_AVAILABLE_CREDIT,jdbcType=VARCHAR},
        sced_sequence = #{to.info.SCED_SEQUENCE,jdbcType=VARCHAR}, terms = #{to.info.TERMS,jdbcType=VARCHAR},
        schedules = #{to.info.SCHEDULES,jdbcType=VARCHAR}, periods = #{to.info.PERIODS,jdbcType=VARCHAR},
        max_students = #{to.info.MAX_STUDENTS,jdbcType=VARCHAR},
        standards_based = #{to.info.STANDARDS_BASED,jdbcType=VARCHAR},
        attendance = #{to.info.ATTENDANCE,jdbcType=VARCHAR}, transcript = #{to.info.TRANSCRIPT,jdbcType=VARCHAR},
        gpa_weight = #{to.info.GPA_WEIGHT,jdbcType=VARCHAR}, honors = #{to.info.HONORS,jdbcType=VARCHAR},
        required = #{to.info.REQUIRED,jdbcType=VARCHAR}, homeroom = #{to.info.HOMEROOM,jdbcType=VARCHAR},
        type = #{to.info.TYPE,jdbcType=VARCHAR}, activity = #{to.info.ACTIVITY,jdbcType=VARCHAR},
        dual_credit = #{to.info.DUAL_CREDIT,jdbcType=VARCHAR},
        state_report_exclude = #{to.info.STATE_REPORT_EXCLUDE,jdbcType=VARCHAR}, custom_fields = #{to.customFields}
      WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewMaster to);

  @Delete(
      """
      DELETE FROM master_grading_task WHERE master_id = #{id}
      """)
  void deleteTasks(@Param("id") long id);

  @Delete(
      """
      DELETE FROM master_standard WHERE master_id = #{id}
      """)
  void deleteStandards(@Param("id") long id);

  @Delete(
      """
      DELETE FROM master_category WHERE master_id = #{id}
      """)
  void deleteCategories(@Param("id") long id);

  @Delete(
      """
      DELETE FROM master_assessment WHERE master_id = #{id}
      """)
  void deleteAssessments(@Param("id") long id);

  @Delete(
      """
      DELETE FROM master_grade_calc_option WHERE master_id = #{id}
      """)
  void deleteCalcOptions(@Param("id") long id);

  @Delete(
      """
      DELETE FROM master_composite_grade WHERE master_id = #{id}
      """)
  void deleteComposites(@Param("id") long id);

  @Delete("DELETE FROM course_master WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'linked courses' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM course r WHERE r.master_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
