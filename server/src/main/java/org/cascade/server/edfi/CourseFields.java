package org.cascade.server.edfi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cascade.server.edfi.imported.CourseInfo;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.edfi.xml.XmlElement;

/** The Course Info of a course element. */
final class CourseFields {

  private static final String STATE_SYSTEM = "State course code";
  private static final String HONORS = "Honors";
  private static final String DUAL_CREDIT = "Dual Credit";

  private static final Set<String> STATE_CODE_FIELDS =
      Set.of("IdentificationCode", "CourseIdentificationSystem");

  private final Values values;

  CourseFields(Values values) {
    this.values = values;
  }

  /** Empty when the course has no name that can be kept. */
  Optional<CourseInfo> info(XmlElement course) {
    return values
        .required(course, "CourseTitle", Limits.COURSE_NAME)
        .map(name -> info(course, name));
  }

  private CourseInfo info(XmlElement course, String name) {
    return new CourseInfo(
        name,
        optional(course, "CourseIdentificationCode", stateCode(course), Limits.STATE_CODE)
            .orElse(null),
        optional(course, "CourseDescription", course.text("CourseDescription"), Limits.DESCRIPTION)
            .orElse(null),
        optional(course, "AcademicSubject", subject(course), Limits.DEPARTMENT).orElse(null),
        credit(course).orElse(null),
        hasLevel(course, HONORS),
        values.bool(course, "HighSchoolCourseRequirement").orElse(false),
        hasLevel(course, DUAL_CREDIT));
  }

  private Optional<String> optional(XmlElement course, String field, String text, int longest) {
    return values.optional(course, field, text, longest);
  }

  private static String subject(XmlElement course) {
    return Values.code(course.text("AcademicSubject"));
  }

  private Optional<BigDecimal> credit(XmlElement course) {
    return course
        .child("MaximumAvailableCredits")
        .flatMap(credits -> values.amount(credits, "Credits", 3));
  }

  private static String stateCode(XmlElement course) {
    return codes(course)
        .filter(CourseFields::isOfState)
        .findFirst()
        .map(code -> code.text("IdentificationCode"))
        .orElse("");
  }

  private static Stream<XmlElement> codes(XmlElement course) {
    return course.all("CourseIdentificationCode").stream();
  }

  private static boolean isOfState(XmlElement code) {
    return system(code).equalsIgnoreCase(STATE_SYSTEM);
  }

  private static String system(XmlElement code) {
    return Values.code(code.text("CourseIdentificationSystem"));
  }

  private static boolean hasLevel(XmlElement course, String level) {
    return course.all("CourseLevelCharacteristic").stream().anyMatch(one -> is(one, level));
  }

  private static boolean is(XmlElement characteristic, String level) {
    return Values.code(characteristic.text()).equalsIgnoreCase(level);
  }

  /** Fields that have a home for some of their values only: names those that have none. */
  static void homeless(XmlElement course, BiConsumer<Origin, String> each) {
    codes(course)
        .filter(code -> !isOfState(code))
        .forEach(code -> each.accept(code.origin(), codeOf(system(code))));
    further(codes(course).filter(CourseFields::isOfState))
        .forEach(code -> each.accept(code.origin(), codeOf("further " + STATE_SYSTEM)));
    course.all("CourseLevelCharacteristic").stream()
        .filter(level -> !is(level, HONORS) && !is(level, DUAL_CREDIT))
        .forEach(level -> each.accept(level.origin(), levelOf(Values.code(level.text()))));
    codes(course).filter(CourseFields::isOfState).findFirst().stream()
        .flatMap(code -> others(code, STATE_CODE_FIELDS))
        .forEach(field -> each.accept(field.origin(), codeOf(field.name())));
    course.child("MaximumAvailableCredits").stream()
        .flatMap(credits -> others(credits, Set.of("Credits")))
        .forEach(field -> each.accept(field.origin(), "MaximumAvailableCredits/" + field.name()));
    further(course.all("AcademicSubject").stream())
        .forEach(subject -> each.accept(subject.origin(), "AcademicSubject (further)"));
  }

  private static String codeOf(String system) {
    return "CourseIdentificationCode (" + system + ")";
  }

  private static String levelOf(String level) {
    return "CourseLevelCharacteristic (" + level + ")";
  }

  private static Stream<XmlElement> others(XmlElement element, Set<String> known) {
    return element.children().stream().filter(child -> !known.contains(child.name()));
  }

  private static List<XmlElement> further(Stream<XmlElement> elements) {
    return elements.skip(1).toList();
  }
}
