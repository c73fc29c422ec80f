package org.cascade.application.catalog;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.MasterId;

/** Which courses to list; all that is given has to hold. */
public record CourseFilter(
    Optional<CatalogId> catalog,
    Optional<MasterId> master,
    Optional<CalendarId> calendar,
    Optional<Integer> year) {}
