package org.cascade.server.edfi.imported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of a calendar.
 *
 * @param name an entry of the district's list of term names, unique within the calendar
 * @param begin never after {@code end}
 * @param sequence its place in the year, where the source says it
 */
public record ImportedTerm(
    Origin origin,
    ImportedCalendar.Key calendar,
    String name,
    LocalDate begin,
    LocalDate end,
    @Nullable Integer sequence)
    implements ImportRecord {}
