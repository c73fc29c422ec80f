package org.cascade.persistence.instep;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.cascade.domain.push.ContentHash;

/** How courses stand to their masters, apart from setup. Ids travel as JSON arrays. */
interface StandingMapper {
  String STANDING =
      """
      SELECT c.id AS course_id, c.calendar_id, m.id AS master_id, m.version, UNHEX(MD5(m.custom_fields)) AS custom_fields,
        (NOT c.number <=> m.number) << 0
          | (NOT c.name <=> m.name) << 1
          | (NOT c.active <=> m.active) << 2
          | (NOT c.state_code <=> m.state_code) << 3
          | (NOT c.description <=> m.description) << 4
          | (NOT c.department <=> m.department) << 5
          | (NOT c.sced_subject_area <=> m.sced_subject_area) << 6
          | (NOT c.sced_course_identifier <=> m.sced_course_identifier) << 7
          | (NOT c.sced_course_level <=> m.sced_course_level) << 8
          | (NOT c.sced_available_credit <=> m.sced_available_credit) << 9
          | (NOT c.sced_sequence <=> m.sced_sequence) << 10
          | (NOT c.terms <=> m.terms) << 11
          | (NOT c.schedules <=> m.schedules) << 12
          | (NOT c.periods <=> m.periods) << 13
          | (NOT c.max_students <=> m.max_students) << 14
          | (NOT c.standards_based <=> m.standards_based) << 15
          | (NOT c.attendance <=> m.attendance) << 16
          | (NOT c.transcript <=> m.transcript) << 17
          | (NOT c.gpa_weight <=> m.gpa_weight) << 18
          | (NOT c.honors <=> m.honors) << 19
          | (NOT c.required <=> m.required) << 20
          | (NOT c.homeroom <=> m.homeroom) << 21
          | (NOT c.type <=> m.type) << 22
          | (NOT c.activity <=> m.activity) << 23
          | (NOT c.dual_credit <=> m.dual_credit) << 24
          | (NOT c.state_report_exclude <=> m.state_report_exclude) << 25
          | (NOT c.custom_fields <=> m.custom_fields) << 26 AS differing
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id AND c.master_id = t.master_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      """;

  /**
   * A course that is linked as its target says.
   *
   * @param version of the master
   * @param customFields a digest of those of the master
   * @param differing a bit for each attribute whose values differ, in the order of the enum; the
   *     last is for all custom fields
   */
  record StandingRow(
      long course,
      long calendar,
      long master,
      int version,
      ContentHash customFields,
      long differing) {}

  /** Targets are [course id, master id]; without locks. */
  @Select(STANDING)
  @Results(id = "standing")
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "master_id", javaType = long.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "custom_fields", javaType = ContentHash.class)
  @Arg(column = "differing", javaType = long.class)
  List<StandingRow> read(@Param("targets") String targets);

  /** The same, and keeps the masters from being edited until the end of the transaction. */
  @Select(STANDING + " FOR SHARE OF m")
  @ResultMap("standing")
  List<StandingRow> shareMasters(@Param("targets") String targets);

  /**
   * Changes with every entry that goes from a list which setup refers to, and with every standard
   * that is archived: a master's record that refers to it is not what it was (C-12), though it
   * reads the same.
   */
  @Select(
      """
      SELECT CONCAT_WS(' ',
        (SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(g.id), 0)) FROM score_group g),
        (SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(g.id), 0)) FROM grading_scale g),
        (SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(x.id), 0)) FROM test x),
        (SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(s.id), 0)) FROM standard s WHERE s.archived))
      """)
  String lists();
}
