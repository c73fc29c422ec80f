package org.cascade.persistence.instep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.cascade.domain.push.ContentHash;
import org.cascade.persistence.database.RowReader;

/** How courses stand to their masters, apart from setup. Ids travel as JSON arrays. */
interface StandingMapper {
  String STANDING =
      """
      SELECT c.id AS course_id, c.calendar_id, m.id AS master_id, m.version, UNHEX(MD5(m.custom_fields)) AS custom_fields,
      """
          + AttributeBits.DIFFERING
          + """
       AS differing
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      """;

  /**
   * A course that is linked as its target says.
   *
   * @param version of the master
   * @param customFields a digest of those of the master
   * @param differing the {@link AttributeBits} of those whose values differ
   */
  record StandingRow(
      long course,
      long calendar,
      long master,
      int version,
      ContentHash customFields,
      long differing) {
    /** From the columns in the order of the components. */
    static StandingRow of(ResultSet row) throws SQLException {
      return new StandingRow(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getInt(4),
          RowReader.hash(row, 5),
          row.getLong(6));
    }

    StandingRow withDiffering(long bits) {
      return new StandingRow(course, calendar, master, version, customFields, bits);
    }
  }

  /** Targets are [course id, master id]; without locks. */
  @Select(STANDING)
  List<StandingRow> read(@Param("targets") String targets);

  /** The same, and keeps the masters from being edited until the end of the transaction. */
  @Select(STANDING + " FOR SHARE OF m")
  List<StandingRow> shareMasters(@Param("targets") String targets);

  /**
   * Changes with every entry that goes from a list which setup refers to, and with every standard
   * that is archived: a master's record that refers to it is not what it was (C-12), though it
   * reads the same.
   */
  @Select(
      """
      SELECT CONCAT_WS(' ',
        (SELECT CONCAT(COUNT(*), ':', HEX(BIT_XOR(UNHEX(MD5(g.id))))) FROM score_group g),
        (SELECT CONCAT(COUNT(*), ':', HEX(BIT_XOR(UNHEX(MD5(g.id))))) FROM grading_scale g),
        (SELECT CONCAT(COUNT(*), ':', HEX(BIT_XOR(UNHEX(MD5(x.id))))) FROM test x),
        (SELECT CONCAT(COUNT(*), ':', HEX(BIT_XOR(UNHEX(MD5(s.id))))) FROM standard s WHERE s.archived))
      """)
  String lists();
}
