package org.cascade.grpc.resource;

import org.cascade.domain.district.NameKey;

/** Names and numbers that people give things. */
public final class Names {
  private Names() {}

  /**
   * A name that has been validated but for being there, and having a key that can be kept: folding
   * makes some letters two or three.
   *
   * @param limit in code points; its key may have three times as many
   */
  public static String required(String name, String field, int limit, Faults faults) {
    if (name.isEmpty()) {
      faults.addMissing(field, limit);
    } else if (length(name) > limit) {
      faults.add(field, "has at most " + limit + " characters, not " + length(name));
    } else {
      refuseOuterBlanks(name, field, faults);
      requireKey(name, field, limit, faults);
    }
    return name;
  }

  /** A name that nothing is found by, which has been validated but for being there. */
  public static String title(String name, String field, int limit, Faults faults) {
    if (name.isBlank()) {
      faults.addMissing(field, limit);
    }
    return name;
  }

  /** A number that has been validated but for being there: numbers compare as they are written. */
  public static String number(String number, String field, int limit, Faults faults) {
    if (number.isEmpty()) {
      faults.addMissing(field, limit);
    }
    refuseOuterBlanks(number, field, faults);
    return number;
  }

  /** Patterns of the protos know the blanks of ASCII alone. */
  private static void refuseOuterBlanks(String text, String field, Faults faults) {
    if (!text.equals(text.strip())) {
      faults.add(field, "must not begin or end with a blank");
    }
  }

  private static void requireKey(String name, String field, int limit, Faults faults) {
    int length = length(NameKey.of(name).text());
    if (length == 0 || length > 3 * limit) {
      faults.add(field, "has letters that no name can be compared by");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
