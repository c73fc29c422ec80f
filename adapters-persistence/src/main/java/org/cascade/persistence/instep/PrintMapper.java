package org.cascade.persistence.instep;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of records, computed where they are. A record below has the print of the record
 * above exactly if it is linked to it, has its key and content, and was pushed so. Owners travel as
 * JSON arrays of ids of masters or courses, types as bits in the order of their enum; one row an
 * owner comes back, for rows cost more than what is in them. The indexes are forced: statistics of
 * a table that has just been filled call it empty, and every owner would cost a scan of it.
 */
interface PrintMapper {
  /** An owner and its prints, as {@link Prints} reads them; absent if it has no records. */
  record PrintsRow(long owner, @Nullable String prints) {}

  /** Masters' records: [type, count, digest]. */
  @Select(
      """
      SELECT t.id AS owner, (
        SELECT GROUP_CONCAT(CONCAT_WS(' ', p.type, p.n, p.below))
        FROM LATERAL (
            SELECT 1 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.grading_task_id, ':', r.id))))) AS below
            FROM master_grading_task r FORCE INDEX (master_grading_task_key)
            WHERE r.master_id = t.id AND #{types} & 2
            UNION ALL
            SELECT 2 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.standard_id, ':', r.id))))) AS below
            FROM master_standard r FORCE INDEX (master_standard_key)
            WHERE r.master_id = t.id AND #{types} & 4
            UNION ALL
            SELECT 3 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.name_key, ':', r.id))))) AS below
            FROM master_category r FORCE INDEX (master_category_key)
            WHERE r.master_id = t.id AND #{types} & 8
            UNION ALL
            SELECT 4 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.test_id, ':', r.copies_forward, ':', r.id))))) AS below
            FROM master_assessment r FORCE INDEX (master_assessment_key)
            WHERE r.master_id = t.id AND #{types} & 16
            UNION ALL
            SELECT 5 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', COALESCE(r.grading_task_id, -r.standard_id), ':', r.term_name_id, ':', r.id))))) AS below
            FROM master_grade_calc_option r FORCE INDEX (master_grade_calc_option_of_task)
            WHERE r.master_id = t.id AND #{types} & 32
            UNION ALL
            SELECT 6 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.weights_hash, ':', r.content_hash, ':', r.grading_task_id, ':', r.term_name_id, ':', r.id))))) AS below
            FROM master_composite_grade r FORCE INDEX (master_composite_grade_key)
            WHERE r.master_id = t.id AND #{types} & 64) p) AS prints
      FROM JSON_TABLE(#{owners}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      """)
  @Arg(column = "owner", javaType = long.class)
  @Arg(column = "prints", javaType = String.class)
  List<PrintsRow> ofMasters(@Param("types") long types, @Param("owners") String owners);

  /** Courses' records: [type, term name or 0, count, digest, digest as of records above]. */
  @Select(
      """
      SELECT t.id AS owner, (
        SELECT GROUP_CONCAT(CONCAT_WS(' ', p.type, p.term, p.n, p.below, p.above))
        FROM LATERAL (
            SELECT 1 AS type, 0 AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.grading_task_id, ':', r.source_id))))) AS below, NULL AS above
            FROM course_grading_task r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 2
            UNION ALL
            SELECT 2 AS type, 0 AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.standard_id, ':', r.source_id))))) AS below, NULL AS above
            FROM course_standard r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 4
            UNION ALL
            SELECT 3 AS type, 0 AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.name_key, ':', r.source_id))))) AS below,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.name_key, ':', r.id))))) AS above
            FROM course_category r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 8
            UNION ALL
            SELECT 4 AS type, 0 AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.test_id, ':', r.copies_forward, ':', r.source_id))))) AS below, NULL AS above
            FROM course_assessment r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 16
            UNION ALL
            SELECT 5 AS type, r.term_name_id AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.subject, ':', r.term_name_id, ':', r.source_id))))) AS below,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.content_hash, ':', r.subject, ':', r.term_name_id, ':', r.id))))) AS above
            FROM course_grade_calc_option r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 32
            GROUP BY r.course_id, r.term_name_id
            UNION ALL
            SELECT 6 AS type, r.term_name_id AS term, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.weights_hash, ':', r.pushed_hash, ':', r.grading_task_id, ':', r.term_name_id, ':', r.source_id))))) AS below,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.weights_hash, ':', r.weights_hash, ':', r.grading_task_id, ':', r.term_name_id, ':', r.id))))) AS above
            FROM course_composite_grade r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 64
            GROUP BY r.course_id, r.term_name_id) p) AS prints
      FROM JSON_TABLE(#{owners}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      """)
  @Arg(column = "owner", javaType = long.class)
  @Arg(column = "prints", javaType = String.class)
  List<PrintsRow> ofCourses(@Param("types") long types, @Param("owners") String owners);

  /** Records of courses' sections: [section, type, count, digest]. */
  @Select(
      """
      SELECT t.id AS owner, (
        SELECT GROUP_CONCAT(CONCAT_WS(' ', p.section, p.type, p.n, p.below))
        FROM LATERAL (
            SELECT r.section_id AS section, 3 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.name_key, ':', r.source_id))))) AS below
            FROM section_category r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 8
            GROUP BY r.course_id, r.section_id
            UNION ALL
            SELECT r.section_id AS section, 5 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.subject, ':', r.term_name_id, ':', r.source_id))))) AS below
            FROM section_grade_calc_option r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 32
            GROUP BY r.course_id, r.section_id
            UNION ALL
            SELECT r.section_id AS section, 6 AS type, COUNT(*) AS n,
              HEX(BIT_XOR(UNHEX(MD5(CONCAT(r.content_hash, ':', r.pushed_hash, ':', r.grading_task_id, ':', r.term_name_id, ':', r.source_id))))) AS below
            FROM section_composite_grade r FORCE INDEX (PRIMARY)
            WHERE r.course_id = t.id AND #{types} & 64
            GROUP BY r.course_id, r.section_id) p) AS prints
      FROM JSON_TABLE(#{owners}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      """)
  @Arg(column = "owner", javaType = long.class)
  @Arg(column = "prints", javaType = String.class)
  List<PrintsRow> ofSections(@Param("types") long types, @Param("owners") String owners);
}
