package org.cascade.persistence.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cascade.domain.district.CourseAttribute;

/** The statements that write Course Info, which stands alike at masters and courses. */
public final class CourseInfoSql {
  /** What {@link CourseInfoHandler} reads, of {@code r}. */
  public static final String COLUMNS =
      """
      r.number, r.name, r.active, r.state_code, r.description, r.department, r.sced_subject_area,
      r.sced_course_identifier, r.sced_course_level, r.sced_available_credit, r.sced_sequence, r.terms, r.schedules,
      r.periods, r.max_students, r.standards_based, r.attendance, r.transcript, r.gpa_weight, r.honors, r.required,
      r.homeroom, r.type, r.activity, r.dual_credit, r.state_report_exclude, r.custom_fields
      """;

  /** Of {@code value.catalog} and {@code value.info}. */
  public static String insertMaster() {
    return insert("course_master", "catalog_id", "#{value.catalog}");
  }

  /** Of {@code value}: its calendar, master, flag and info. */
  public static String insertCourse() {
    return insert(
        "course",
        "calendar_id, master_id, ignore_master_push",
        "#{value.calendar}, #{value.master}, #{value.ignoreMasterPush}");
  }

  private static String insert(String table, String columns, String values) {
    return "INSERT INTO %s (%s, %s, custom_fields) VALUES (%s, %s, #{value.info.customFields})"
        .formatted(
            table,
            columns,
            attributes(CourseInfoSql::column),
            values,
            attributes(attribute -> value("value", attribute)));
  }

  /** Sets {@code to.info} of the master {@code id}. */
  public static String updateMaster() {
    return update("course_master", "");
  }

  /** Sets the flag and info of {@code to} of the course {@code id}. */
  public static String updateCourse() {
    return update("course", "ignore_master_push = #{to.ignoreMasterPush}, ");
  }

  private static String update(String table, String besides) {
    return "UPDATE %s SET version = version + 1, %s%s, custom_fields = #{to.info.customFields} WHERE id = #{id}"
        .formatted(
            table,
            besides,
            attributes(attribute -> column(attribute) + " = " + value("to", attribute)));
  }

  private static String attributes(Function<CourseAttribute, String> text) {
    return Arrays.stream(CourseAttribute.values()).map(text).collect(Collectors.joining(", "));
  }

  private static String column(CourseAttribute attribute) {
    return attribute.name().toLowerCase(Locale.ROOT);
  }

  private static String value(String parameter, CourseAttribute attribute) {
    return "#{%s.info.attributes.%s,jdbcType=VARCHAR}".formatted(parameter, attribute.name());
  }
}
