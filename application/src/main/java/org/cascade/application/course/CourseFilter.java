package org.cascade.application.course;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.MasterId;

/**
 * Which courses to list; all that is given has to hold.
 *
 * @param number as it is written
 */
public record CourseFilter(
    Optional<CatalogId> catalog,
    Optional<MasterId> master,
    Optional<CalendarId> calendar,
    Optional<Integer> year,
    Optional<String> number) {}
