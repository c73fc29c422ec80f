package org.cascade.application.year;

/**
 * How much was made, or would be.
 *
 * @param records of setup, of courses and sections
 */
public record RollCounts(long calendars, long terms, long courses, long sections, long records) {
  public static final RollCounts NONE = new RollCounts(0, 0, 0, 0, 0);

  public RollCounts plus(RollCounts other) {
    return new RollCounts(
        calendars + other.calendars,
        terms + other.terms,
        courses + other.courses,
        sections + other.sections,
        records + other.records);
  }
}
