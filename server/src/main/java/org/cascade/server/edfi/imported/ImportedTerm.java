package org.cascade.server.edfi.imported;

import java.time.LocalDate;

/**
 * A term of a calendar.
 *
 * @param name an entry of the district's list of term names, unique within the calendar
 * @param begin never after {@code end}
 */
public record ImportedTerm(
    Origin origin, ImportedCalendar.Key calendar, String name, LocalDate begin, LocalDate end)
    implements ImportRecord {}
