package org.cascade.application.school;

import java.time.LocalDate;
import org.cascade.domain.district.CalendarId;

/**
 * A term of a calendar.
 *
 * @param termName the id of its entry in the list of term names
 * @param start the first day
 * @param end the last day, not before the first
 */
public record Term(CalendarId calendar, long termName, LocalDate start, LocalDate end) {}
