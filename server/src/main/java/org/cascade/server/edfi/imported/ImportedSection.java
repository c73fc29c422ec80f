package org.cascade.server.edfi.imported;

import java.util.List;

/**
 * A section of a course.
 *
 * @param terms the names of the terms it meets in, in the order of its session; each is a term of
 *     the course's calendar
 */
public record ImportedSection(Origin origin, Key section, List<String> terms)
    implements ImportRecord {

  public ImportedSection {
    terms = List.copyOf(terms);
  }

  /**
   * A number in a course.
   *
   * @param number unique within the course: identifier and session
   */
  public record Key(ImportedCourse.Key course, String number) {}
}
