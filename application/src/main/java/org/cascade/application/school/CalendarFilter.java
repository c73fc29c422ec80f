package org.cascade.application.school;

import java.util.Optional;
import org.cascade.domain.district.SchoolId;

/** Chooses calendars. */
public record CalendarFilter(Optional<SchoolId> school, Optional<Integer> year) {}
