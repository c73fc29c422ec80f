package org.cascade.server.edfi.imported;

/** A course of a calendar, linked to its master, with the values that its own school gives. */
public record ImportedCourse(Origin origin, Key course, ImportedMaster.Key master, CourseInfo info)
    implements ImportRecord {

  /**
   * A number in a calendar.
   *
   * @param number the course code
   */
  public record Key(ImportedCalendar.Key calendar, String number) {}
}
