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
  /** The bits of those in which course {@code c} and master {@code m} differ; blank is blank. */
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
        | (NOT c.custom_fields <=> m.custom_fields) << 26)
      """;

  private static final List<Attribute> ATTRIBUTES = List.of(CourseAttribute.values());
  private static final CustomField ANY_CUSTOM_FIELD = new CustomField("any");

  /**
   * Those that are copied without anything besides the master having a say: numbers are planned for
   * the calendar, and which custom fields there are is known only to who reads them.
   */
  static final long COPIED = (1L << ATTRIBUTES.size()) - 1 - of(CourseAttribute.NUMBER);

  private AttributeBits() {}

  private static long of(Attribute attribute) {
    int position = ATTRIBUTES.indexOf(attribute);
    return 1L << (position < 0 ? ATTRIBUTES.size() : position);
  }

  /** Those that lines are of. */
  public static long of(List<AttributeLine> lines) {
    return lines.stream()
        .mapToLong(line -> of(line.attribute()))
        .reduce(0, (all, bit) -> all | bit);
  }

  /** Those that are pushed. */
  public static long pushed(PushTerms terms) {
    long bits = terms.pushes(ANY_CUSTOM_FIELD) ? of(ANY_CUSTOM_FIELD) : 0;
    for (Attribute attribute : ATTRIBUTES) {
      bits |= terms.pushes(attribute) ? of(attribute) : 0;
    }
    return bits;
  }

  /** The attributes of bits; custom fields are none. */
  static List<CourseAttribute> attributes(long bits) {
    return List.of(CourseAttribute.values()).stream()
        .filter(attribute -> (bits & of(attribute)) != 0)
        .toList();
  }
}
