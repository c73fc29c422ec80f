package org.cascade.persistence.imports;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The standards bank, masters and their standards. */
interface MasterMapper {
  /** Given as [place, name]. */
  @Select(
      """
      SELECT t.place, NULL AS missing, NULL AS missing_name, NULL AS owner_id, NULL AS other_id,
        IF(s.id IS NULL, NULL, JSON_OBJECT('NAME', s.name, 'GROUP', g.name, 'DESCRIPTION', s.description)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (place INT PATH '$[0]', name_key VARCHAR(360) PATH '$[1]')) t
      LEFT JOIN standard s ON s.name_key = t.name_key
      LEFT JOIN standard_group g ON g.id = s.group_id
      """)
  @Results(id = "found")
  @Arg(column = "place", javaType = int.class)
  @Arg(column = "missing", javaType = String.class)
  @Arg(column = "missing_name", javaType = String.class)
  @Arg(column = "owner_id", javaType = Long.class)
  @Arg(column = "other_id", javaType = Long.class)
  @Arg(column = "content", javaType = String.class)
  List<FoundRow> findStandards(@Param("keys") String keys);

  /** Creates those of [name key, name] that are not there. */
  @Insert(
      """
      INSERT INTO standard_group (name_key, name)
      SELECT t.name_key, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (name_key VARCHAR(600) PATH '$[0]', name VARCHAR(200) PATH '$[1]')) t
      WHERE NOT EXISTS (SELECT 1 FROM standard_group g WHERE g.name_key = t.name_key)
      """)
  int createMissingGroups(@Param("rows") String rows);

  /** From [name key, name, key of the group or null, description]. */
  @Insert(
      """
      INSERT INTO standard (name_key, name, group_id, description)
      SELECT t.name_key, t.name, g.id, t.description
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        name_key VARCHAR(360) PATH '$[0]', name VARCHAR(120) PATH '$[1]', group_key VARCHAR(600) PATH '$[2]',
        description VARCHAR(2000) PATH '$[3]')) t
      LEFT JOIN standard_group g ON g.name_key = t.group_key
      """)
  int createStandards(@Param("rows") String rows);

  /** Given as [place, catalog, number]. */
  @Select(
      """
      SELECT t.place, IF(c.id IS NULL, 'CATALOG', NULL) AS missing, NULL AS missing_name, c.id AS owner_id, NULL AS other_id,
        IF(m.id IS NULL, NULL, JSON_OBJECT(
          'NAME', m.name, 'STATE_CODE', m.state_code, 'DESCRIPTION', m.description, 'DEPARTMENT', m.department,
          'SCED_AVAILABLE_CREDIT', CAST(m.sced_available_credit AS CHAR), 'HONORS', m.honors, 'REQUIRED', m.required,
          'DUAL_CREDIT', m.dual_credit)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', catalog_key VARCHAR(300) PATH '$[1]', number VARCHAR(50) PATH '$[2]')) t
      LEFT JOIN course_catalog c ON c.name_key = t.catalog_key
      LEFT JOIN course_master m ON m.catalog_id = c.id AND m.number = t.number
      """)
  @ResultMap("found")
  List<FoundRow> findMasters(@Param("keys") String keys);

  /** From [catalog id, number, the imported Course Info]. */
  @Insert(
      """
      INSERT INTO course_master (catalog_id, number, name, state_code, description, department, sced_available_credit, honors,
        required, dual_credit)
      SELECT t.catalog_id, t.number, t.name, t.state_code, t.description, t.department, t.sced_available_credit, t.honors,
        t.required, t.dual_credit
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        catalog_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]', name VARCHAR(100) PATH '$[2]',
        state_code VARCHAR(50) PATH '$[3]', description VARCHAR(2000) PATH '$[4]', department VARCHAR(100) PATH '$[5]',
        sced_available_credit DECIMAL(6, 3) PATH '$[6]', honors TINYINT PATH '$[7]', required TINYINT PATH '$[8]',
        dual_credit TINYINT PATH '$[9]')) t
      """)
  int createMasters(@Param("rows") String rows);

  /** Given as [place, catalog, number, standard]. */
  @Select(
      """
      SELECT t.place,
        CASE WHEN c.id IS NULL THEN 'CATALOG' WHEN m.id IS NULL THEN 'MASTER' WHEN s.id IS NULL THEN 'STANDARD' END AS missing,
        NULL AS missing_name, m.id AS owner_id, s.id AS other_id, IF(r.id IS NULL, NULL, JSON_OBJECT()) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', catalog_key VARCHAR(300) PATH '$[1]', number VARCHAR(50) PATH '$[2]',
        standard_key VARCHAR(360) PATH '$[3]')) t
      LEFT JOIN course_catalog c ON c.name_key = t.catalog_key
      LEFT JOIN course_master m ON m.catalog_id = c.id AND m.number = t.number
      LEFT JOIN standard s ON s.name_key = t.standard_key
      LEFT JOIN master_standard r ON r.master_id = m.id AND r.standard_id = s.id
      """)
  @ResultMap("found")
  List<FoundRow> findStandardsOfMasters(@Param("keys") String keys);

  /**
   * Tells pushes, which hold the masters of a range FOR SHARE, that the setup of masters given as
   * [master id] changes. Comes before the change: a push sees all of it or nothing.
   */
  @Update(
      """
      UPDATE JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      SET m.version = m.version + 1
      """)
  int newVersions(@Param("masters") String masters);

  /** From [master id, standard id]. */
  @Insert(
      """
      INSERT INTO master_standard (master_id, standard_id)
      SELECT t.master_id, t.standard_id
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (master_id BIGINT PATH '$[0]', standard_id BIGINT PATH '$[1]')) t
      """)
  int createStandardsOfMasters(@Param("rows") String rows);
}
