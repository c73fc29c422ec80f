package org.cascade.application.course;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;

/** Which proposals to list; all that is given has to hold. */
public record ProposalFilter(
    Optional<CatalogId> catalog, Optional<CalendarId> calendar, Optional<Integer> year) {}
