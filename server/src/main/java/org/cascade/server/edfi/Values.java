package org.cascade.server.edfi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.xml.XmlElement;

/** Reads the values of elements. What cannot be taken is reported and empty. */
final class Values {

  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)");

  private final Consumer<ImportFinding> findings;

  Values(Consumer<ImportFinding> findings) {
    this.findings = findings;
  }

  void find(XmlElement at, FindingReason reason, String what, String detail) {
    findings.accept(new ImportFinding(at.origin(), reason, what, detail));
  }

  /** A value that has to be there; without it the element is left out. */
  Optional<String> required(XmlElement element, String field, int longest) {
    String text = element.text(field);
    if (text.isEmpty()) {
      find(element, FindingReason.MISSING_VALUE, element.name(), "it has no " + field);
    }
    return Optional.of(text)
        .filter(value -> !value.isEmpty() && fits(element, field, value, longest));
  }

  /** A value that may be blank; an overlong one is left blank. */
  Optional<String> optional(XmlElement element, String field, String value, int longest) {
    return Optional.of(value)
        .filter(text -> !text.isEmpty() && fits(element, field, text, longest));
  }

  boolean fits(XmlElement element, String field, String value, int longest) {
    int length = value.codePointCount(0, value.length());
    if (length > longest) {
      String detail = "its " + length + " characters are more than " + longest;
      find(element, FindingReason.TOO_LONG, element.name() + "/" + field, detail);
    }
    return length <= longest;
  }

  Optional<LocalDate> date(XmlElement element, String field) {
    return parsed(element, field, "date", Values::asDate);
  }

  Optional<Boolean> bool(XmlElement element, String field) {
    return parsed(element, field, "boolean", Values::asBoolean);
  }

  /** A number from 0 with as many digits before and after its point as Cascade keeps. */
  Optional<BigDecimal> amount(XmlElement element, String field, int integerDigits) {
    return parsed(element, field, "number in bounds", text -> asAmount(text, integerDigits));
  }

  /** The calendar year in which the school year ends. */
  Optional<Integer> schoolYear(XmlElement element) {
    String text = element.text("SchoolYear");
    Optional<Integer> year = asSchoolYear(text);
    if (year.isEmpty()) {
      String detail = "\"" + text + "\" is not a school year such as 2021-2022";
      find(element, FindingReason.INVALID_VALUE, element.name() + "/SchoolYear", detail);
    }
    return year;
  }

  /** The code of a descriptor: what follows the hash of its address. */
  static String code(String descriptor) {
    return descriptor.substring(descriptor.indexOf('#') + 1).strip();
  }

  private <T> Optional<T> parsed(
      XmlElement element, String field, String kind, Function<String, Optional<T>> parser) {
    String text = element.text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      String detail = "\"" + text + "\" is not a " + kind;
      find(element, FindingReason.INVALID_VALUE, element.name() + "/" + field, detail);
    }
    return value;
  }

  private static Optional<LocalDate> asDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(Values::hasFourDigits);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean hasFourDigits(LocalDate date) {
    return date.getYear() >= 1000 && date.getYear() <= 9999;
  }

  private static Optional<Boolean> asBoolean(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> asAmount(String text, int integerDigits) {
    return Optional.of(text)
        .filter(digits -> digits.length() <= 30 && DECIMAL.matcher(digits).matches())
        .map(digits -> new BigDecimal(digits).stripTrailingZeros())
        .filter(number -> number.signum() >= 0 && number.scale() <= 3)
        .filter(number -> number.precision() - number.scale() <= integerDigits);
  }

  private static Optional<Integer> asSchoolYear(String text) {
    Matcher years = SCHOOL_YEAR.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    int begins = Integer.parseInt(years.group(1));
    int ends = Integer.parseInt(years.group(2));
    return Optional.of(ends).filter(year -> year == begins + 1 && year >= 1900 && year <= 2200);
  }
}
