package org.cascade.application.school;

import org.cascade.domain.district.SchoolId;

/**
 * A calendar of a school in a school year.
 *
 * @param year the school year, by the year in which it ends
 */
public record Calendar(SchoolId school, int year, String name, CalendarKind kind) {}
