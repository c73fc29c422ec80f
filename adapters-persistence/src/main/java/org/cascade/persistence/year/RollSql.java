package org.cascade.persistence.year;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Param;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.persistence.setup.SetupTable;

/**
 * The statements that copy courses and their setup into another calendar. Courses are told apart by
 * their numbers, sections by theirs, rows of setup by their natural keys. Names of tables and
 * columns are all that is put into a text.
 */
public final class RollSql {
  /** Each course of a calendar with what it has become. */
  private static final String COURSES =
      """
      FROM course o
      STRAIGHT_JOIN course n ON n.calendar_id = #{to} AND n.number = o.number
      """;

  private static final String SECTIONS =
      COURSES
          + """
          STRAIGHT_JOIN section os ON os.course_id = o.id
          STRAIGHT_JOIN section ns ON ns.course_id = n.id AND ns.number = os.number
          """;

  private static final String OF_CALENDAR = " WHERE o.calendar_id = #{from}";

  public static String copyCourses() {
    String attributes =
        Arrays.stream(CourseAttribute.values())
            .map(attribute -> attribute.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return """
        INSERT INTO course (calendar_id, master_id, ignore_master_push, %s, custom_fields)
        SELECT #{to}, o.master_id, o.ignore_master_push, %s, o.custom_fields
        FROM course o
        """
            .formatted(attributes, attributes.replaceAll("(^|, )", "$1o."))
        + OF_CALENDAR
        + " ORDER BY o.id";
  }

  /** States survive: a course's links name records of its master, which stays. */
  public static String copyOfCourses(@Param("table") SetupTable table) {
    return """
        INSERT INTO %s (course_id, %s, source_id, pushed_hash)
        SELECT n.id, %s, r.source_id, r.pushed_hash
        """
            .formatted(table.of("course"), columns(table, ""), columns(table, "r."))
        + COURSES
        + "STRAIGHT_JOIN %s r ON r.course_id = o.id".formatted(table.of("course"))
        + OF_CALENDAR
        + copied(table);
  }

  private static String columns(SetupTable table, String prefix) {
    return SetupTable.columns(table.keyColumns, table.contentColumns).stream()
        .map(column -> prefix + column)
        .collect(Collectors.joining(", "));
  }

  /** Assessments only where they copy forward (Y-1). */
  private static String copied(SetupTable table) {
    return table == SetupTable.ASSESSMENTS ? " AND r.copies_forward" : "";
  }

  public static String countOfCourses(@Param("table") SetupTable table) {
    return "SELECT COUNT(*) FROM course o JOIN %s r ON r.course_id = o.id"
            .formatted(table.of("course"))
        + OF_CALENDAR
        + copied(table);
  }

  /** A link that is live names the row of the new course; a dead one names what is gone. */
  public static String copyOfSections(@Param("table") SetupTable table) {
    return """
        INSERT INTO %s (course_id, section_id, %s, source_id, pushed_hash)
        SELECT n.id, ns.id, %s, COALESCE(nc.id, r.source_id), r.pushed_hash
        """
            .formatted(table.of("section"), columns(table, ""), columns(table, "r."))
        + SECTIONS
        + """
        STRAIGHT_JOIN %1$s r ON r.course_id = o.id AND r.section_id = os.id
        LEFT JOIN %2$s oc ON oc.course_id = o.id AND oc.id = r.source_id
        LEFT JOIN %2$s nc ON nc.course_id = n.id AND %3$s
        """
            .formatted(table.of("section"), table.of("course"), sameKey(table, "nc", "oc"))
        + OF_CALENDAR;
  }

  private static String sameKey(SetupTable table, String one, String other) {
    return table.keyColumns.stream()
        .map(column -> "%s.%s <=> %s.%s".formatted(one, column, other, column))
        .collect(Collectors.joining(" AND "));
  }

  public static String countOfSections(@Param("table") SetupTable table) {
    return "SELECT COUNT(*) FROM course o JOIN %s r ON r.course_id = o.id"
            .formatted(table.of("section"))
        + OF_CALENDAR;
  }

  /** Who unlinked what, with the rows that it is said of. */
  public static String copyEdits(@Param("table") SetupTable table) {
    List<String> key = table.keyColumns;
    String row = table.isListed() ? key.get(0) : "id";
    return """
        INSERT INTO record_edit (course_id, data_type, row_id, caller, content_hash, edited_at)
        SELECT n.id, e.data_type, nr.%s, e.caller, e.content_hash, e.edited_at
        """
            .formatted(row)
        + COURSES
        + """
        STRAIGHT_JOIN record_edit e ON e.course_id = o.id AND e.data_type = '%s'
        STRAIGHT_JOIN %s r ON r.course_id = o.id AND r.%s = e.row_id
        STRAIGHT_JOIN %s nr ON nr.course_id = n.id AND %s
        """
            .formatted(
                table.name(),
                table.of("course"),
                row,
                table.of("course"),
                sameKey(table, "nr", "r"))
        + OF_CALENDAR;
  }

  public static String copySections() {
    return """
        INSERT INTO section (course_id, number, teacher)
        SELECT n.id, os.number, os.teacher
        """
        + COURSES
        + "STRAIGHT_JOIN section os ON os.course_id = o.id"
        + OF_CALENDAR
        + " ORDER BY os.id";
  }

  public static String copySectionTerms() {
    return """
        INSERT INTO section_term (course_id, section_id, term_id)
        SELECT n.id, ns.id, nk.id
        """
        + SECTIONS
        + """
        STRAIGHT_JOIN section_term t ON t.course_id = o.id AND t.section_id = os.id
        STRAIGHT_JOIN term ok ON ok.id = t.term_id
        STRAIGHT_JOIN term nk ON nk.calendar_id = #{to} AND nk.term_name_id = ok.term_name_id
        """
        + OF_CALENDAR;
  }
}
