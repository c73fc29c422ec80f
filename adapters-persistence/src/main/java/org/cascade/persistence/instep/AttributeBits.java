package org.cascade.persistence.instep;

import java.util.List;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.PushTerms;

/**
 * Attributes of Course Info as statements name them: a bit for each, in the order of the enum from
 * bit 0; the one behind them is for all custom fields.
 */
public final class AttributeBits {
  /**
   * The bits of those in which course {@code c} and master {@code m} differ; blank is blank. Custom
   * fields are compared as the bytes that they are: as JSON the numbers 1 and 1.0 are equal, and as
   * texts it is the connection's collation that has a say.
   */
  public static final String DIFFERING =
      """
      (
      (NOT c.number <=> m.number) << 0
        | (NOT c.name <=> m.name) << 1
        | (NOT c.active <=> m.active) << 2
        | (COALESCE(c.state_code, '') <> COALESCE(m.state_code, '')) << 3
        | (COALESCE(c.description, '') <> COALESCE(m.description, '')) << 4
        | (COALESCE(c.department, '') <> COALESCE(m.department, '')) << 5
        | (COALESCE(c.sced_subject_area, '') <> COALESCE(m.sced_subject_area, '')) << 6
        | (COALESCE(c.sced_course_identifier, '') <> COALESCE(m.sced_course_identifier, '')) << 7
        | (COALESCE(c.sced_course_level, '') <> COALESCE(m.sced_course_level, '')) << 8
        | (NOT c.sced_available_credit <=> m.sced_available_credit) << 9
        | (COALESCE(c.sced_sequence, '') <> COALESCE(m.sced_sequence, '')) << 10
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
        | (COALESCE(c.type, '') <> COALESCE(m.type, '')) << 22
        | (NOT c.activity <=> m.activity) << 23
        | (NOT c.dual_credit <=> m.dual_credit) << 24
        | (NOT c.state_report_exclude <=> m.state_report_exclude) << 25
        | (MD5(c.custom_fields) <> MD5(m.custom_fields)) << 26)
      """;

  /**
   * Course {@code c} takes those of master {@code m} whose bits are set in {@code t}, but for the
   * number.
   */
  public static final String FROM_MASTER =
      """
        c.name = IF(t.bits & (1 << 1), m.name, c.name),
        c.active = IF(t.bits & (1 << 2), m.active, c.active),
        c.state_code = IF(t.bits & (1 << 3), m.state_code, c.state_code),
        c.description = IF(t.bits & (1 << 4), m.description, c.description),
        c.department = IF(t.bits & (1 << 5), m.department, c.department),
        c.sced_subject_area = IF(t.bits & (1 << 6), m.sced_subject_area, c.sced_subject_area),
        c.sced_course_identifier = IF(t.bits & (1 << 7), m.sced_course_identifier, c.sced_course_identifier),
        c.sced_course_level = IF(t.bits & (1 << 8), m.sced_course_level, c.sced_course_level),
        c.sced_available_credit = IF(t.bits & (1 << 9), m.sced_available_credit, c.sced_available_credit),
        c.sced_sequence = IF(t.bits & (1 << 10), m.sced_sequence, c.sced_sequence),
        c.terms = IF(t.bits & (1 << 11), m.terms, c.terms),
        c.schedules = IF(t.bits & (1 << 12), m.schedules, c.schedules),
        c.periods = IF(t.bits & (1 << 13), m.periods, c.periods),
        c.max_students = IF(t.bits & (1 << 14), m.max_students, c.max_students),
        c.standards_based = IF(t.bits & (1 << 15), m.standards_based, c.standards_based),
        c.attendance = IF(t.bits & (1 << 16), m.attendance, c.attendance),
        c.transcript = IF(t.bits & (1 << 17), m.transcript, c.transcript),
        c.gpa_weight = IF(t.bits & (1 << 18), m.gpa_weight, c.gpa_weight),
        c.honors = IF(t.bits & (1 << 19), m.honors, c.honors),
        c.required = IF(t.bits & (1 << 20), m.required, c.required),
        c.homeroom = IF(t.bits & (1 << 21), m.homeroom, c.homeroom),
        c.type = IF(t.bits & (1 << 22), m.type, c.type),
        c.activity = IF(t.bits & (1 << 23), m.activity, c.activity),
        c.dual_credit = IF(t.bits & (1 << 24), m.dual_credit, c.dual_credit),
        c.state_report_exclude = IF(t.bits & (1 << 25), m.state_report_exclude, c.state_report_exclude),
        c.custom_fields = IF(t.bits & (1 << 26), m.custom_fields, c.custom_fields)
      """;

  private static final List<CourseAttribute> ATTRIBUTES = List.of(CourseAttribute.values());
  private static final long CUSTOM_FIELDS = 1L << ATTRIBUTES.size();
  private static final CustomField ANY_CUSTOM_FIELD = new CustomField("any");

  /**
   * Those that are copied without anything besides the master having a say: numbers are planned for
   * the calendar, and which custom fields there are is known only to who reads them.
   */
  static final long COPIED = CUSTOM_FIELDS - 1 - of(CourseAttribute.NUMBER);

  private AttributeBits() {}

  private static long of(Attribute attribute) {
    return attribute instanceof CourseAttribute column
        ? 1L << ATTRIBUTES.indexOf(column)
        : CUSTOM_FIELDS;
  }

  /** Those that lines are of. */
  public static long of(List<AttributeLine> lines) {
    return lines.stream()
        .mapToLong(line -> of(line.attribute()))
        .reduce(0, (all, bit) -> all | bit);
  }

  /** Those that are pushed. */
  public static long pushed(PushTerms terms) {
    long bits = terms.pushes(ANY_CUSTOM_FIELD) ? CUSTOM_FIELDS : 0;
    for (CourseAttribute attribute : ATTRIBUTES) {
      bits |= terms.pushes(attribute) ? of(attribute) : 0;
    }
    return bits;
  }

  /** The attributes of bits; custom fields are none. */
  static List<CourseAttribute> attributes(long bits) {
    return ATTRIBUTES.stream().filter(attribute -> (bits & of(attribute)) != 0).toList();
  }
}
