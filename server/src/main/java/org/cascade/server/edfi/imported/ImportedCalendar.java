package org.cascade.server.edfi.imported;

/**
 * The one calendar of a school in a year; always a regular one.
 *
 * @param year as the source writes it: "2021-2022"
 */
public record ImportedCalendar(Origin origin, Key calendar, String year) implements ImportRecord {

  /**
   * A school and a year.
   *
   * @param endsIn the calendar year in which the school year ends
   */
  public record Key(String school, int endsIn) {}
}
