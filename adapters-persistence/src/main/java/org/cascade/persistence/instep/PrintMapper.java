package org.cascade.persistence.instep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of records, computed where they are. A record below has the print of the record
 * above exactly if it is linked to it, has its key and content, and was pushed so. Types are bits
 * in the order of their enum; one row an owner comes back, for rows cost more than what is in them.
 *
 * <p>Courses are given as runs of ids, so that a table is read from one end of a run to the other
 * in the order of its primary key and summed up on the way, which takes two thirds of the time of
 * looking each course up. The indexes are forced: statistics of a table that has just been filled
 * call it empty. A record without a link has no digest of its own, and zeros stand for it, for
 * MySQL does not know how long the exclusive or of nothing is.
 */
interface PrintMapper {
  /** The condition that a record is one of the courses'. */
  String OF_COURSES =
      """
      <foreach collection="runs" item="run" open="(" separator=" OR " close=")">
        r.course_id BETWEEN #{run.first} AND #{run.last}
      </foreach>
      """;

  /** A master and the prints of its types: type, count and digest of each; empty without any. */
  record MasterPrintsRow(long master, String prints) {}

  /** Masters are a JSON array of ids. */
  @Select(
      """
      SELECT t.id AS master_id, CONCAT_WS(',',
        (SELECT CONCAT('1 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('1', r.content_hash, r.content_hash, r.grading_task_id, ':', r.id))))))
          FROM master_grading_task r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 2
          HAVING COUNT(*) > 0),
        (SELECT CONCAT('2 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('2', r.content_hash, r.content_hash, r.standard_id, ':', r.id))))))
          FROM master_standard r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 4
          HAVING COUNT(*) > 0),
        (SELECT CONCAT('3 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('3', r.content_hash, r.content_hash, r.name_key, ':', r.id))))))
          FROM master_category r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 8
          HAVING COUNT(*) > 0),
        (SELECT CONCAT('4 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('4', r.content_hash, r.content_hash, r.test_id, ':', r.copies_forward, ':', r.id))))))
          FROM master_assessment r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 16
          HAVING COUNT(*) > 0),
        (SELECT CONCAT('5 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('5', r.content_hash, r.content_hash, COALESCE(r.grading_task_id, -r.standard_id), ':',
            r.term_name_id, ':', r.id))))))
          FROM master_grade_calc_option r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 32
          HAVING COUNT(*) > 0),
        (SELECT CONCAT('6 ', COUNT(*), ' ',
            HEX(BIT_XOR(UNHEX(MD5(CONCAT('6', r.content_hash, r.weights_hash, r.content_hash, r.grading_task_id, ':', r.term_name_id,
            ':', r.id))))))
          FROM master_composite_grade r FORCE INDEX (PRIMARY)
          WHERE r.master_id = t.id AND #{types} & 64
          HAVING COUNT(*) > 0)) AS prints
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      """)
  @Arg(column = "master_id", javaType = long.class)
  @Arg(column = "prints", javaType = String.class)
  List<MasterPrintsRow> ofMasters(@Param("types") long types, @Param("masters") String masters);

  /**
   * A course and the print of all its records.
   *
   * @param above the prints that they have as records above its sections': term name, or 0 for
   *     types without terms, count and digest of each; absent without any
   */
  record CoursePrintRow(long course, long records, String digest, @Nullable String above) {
    /** From the columns in the order of the components. */
    static CoursePrintRow of(ResultSet row) throws SQLException {
      return new CoursePrintRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
  }

  /** A course without records has no row. */
  @Select(
      """
      <script>
      SELECT p.course_id, CAST(SUM(p.n) AS SIGNED) AS records, HEX(BIT_XOR(p.digest)) AS digest,
        GROUP_CONCAT(p.term, ' ', p.n, ' ', HEX(p.above)) AS above
      FROM (
        SELECT r.course_id, 0 AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('1', r.content_hash, r.pushed_hash, r.grading_task_id, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          NULL AS above
        FROM course_grading_task r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 2 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id
        UNION ALL
        SELECT r.course_id, 0 AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('2', r.content_hash, r.pushed_hash, r.standard_id, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          NULL AS above
        FROM course_standard r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 4 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id
        UNION ALL
        SELECT r.course_id, 0 AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('3', r.content_hash, r.pushed_hash, r.name_key, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          IF(#{above} &amp; 8,
            BIT_XOR(UNHEX(MD5(CONCAT('3', r.content_hash, r.content_hash, r.name_key, ':', r.id)))), NULL) AS above
        FROM course_category r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 8 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id
        UNION ALL
        SELECT r.course_id, 0 AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('4', r.content_hash, r.pushed_hash, r.test_id, ':', r.copies_forward, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          NULL AS above
        FROM course_assessment r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 16 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id
        UNION ALL
        SELECT r.course_id, r.term_name_id AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('5', r.content_hash, r.pushed_hash, r.subject, ':', r.term_name_id, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          IF(#{above} &amp; 32,
            BIT_XOR(UNHEX(MD5(CONCAT('5', r.content_hash, r.content_hash, r.subject, ':', r.term_name_id, ':', r.id)))), NULL) AS above
        FROM course_grade_calc_option r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 32 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id, r.term_name_id
        UNION ALL
        SELECT r.course_id, r.term_name_id AS term, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('6', r.content_hash, r.weights_hash, r.pushed_hash, r.grading_task_id, ':', r.term_name_id, ':',
            r.source_id))), X'00000000000000000000000000000000')) AS digest,
          IF(#{above} &amp; 64,
            BIT_XOR(UNHEX(MD5(CONCAT('6', r.weights_hash, r.weights_hash, r.grading_task_id, ':', r.term_name_id, ':', r.id)))),
            NULL) AS above
        FROM course_composite_grade r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 64 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id, r.term_name_id) p
      GROUP BY p.course_id
      </script>
      """)
  List<CoursePrintRow> ofCourses(
      @Param("types") long types, @Param("above") long above, @Param("runs") List<IdRun> runs);

  /**
   * A section and the print of its records.
   *
   * @param made categories that were made there, which no push has to do with; not in the print
   */
  record SectionPrintRow(long section, long records, String digest, long made) {
    /** From the columns in the order of the components. */
    static SectionPrintRow of(ResultSet row) throws SQLException {
      return new SectionPrintRow(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4));
    }
  }

  /** The sections of courses; one without records has no row. */
  @Select(
      """
      <script>
      SELECT p.section_id, CAST(SUM(p.n) AS SIGNED) AS records, HEX(BIT_XOR(p.digest)) AS digest, CAST(SUM(p.made) AS SIGNED) AS made
      FROM (
        SELECT r.section_id, COUNT(COALESCE(r.source_id, r.residual_since)) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('3', r.content_hash, r.pushed_hash, r.name_key, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest,
          SUM(r.source_id IS NULL AND r.residual_since IS NULL) AS made
        FROM section_category r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 8 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id, r.section_id
        UNION ALL
        SELECT r.section_id, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('5', r.content_hash, r.pushed_hash, r.subject, ':', r.term_name_id, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest, 0 AS made
        FROM section_grade_calc_option r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 32 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id, r.section_id
        UNION ALL
        SELECT r.section_id, COUNT(*) AS n,
          BIT_XOR(COALESCE(UNHEX(MD5(CONCAT('6', r.content_hash, r.pushed_hash, r.grading_task_id, ':', r.term_name_id, ':', r.source_id))), X'00000000000000000000000000000000')) AS digest, 0 AS made
        FROM section_composite_grade r FORCE INDEX (PRIMARY)
        WHERE #{types} &amp; 64 AND
      """
          + OF_COURSES
          + """
        GROUP BY r.course_id, r.section_id) p
      GROUP BY p.section_id
      </script>
      """)
  List<SectionPrintRow> ofSections(@Param("types") long types, @Param("runs") List<IdRun> runs);
}
