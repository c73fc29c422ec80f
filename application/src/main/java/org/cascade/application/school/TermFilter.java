package org.cascade.application.school;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;

/** Chooses terms. */
public record TermFilter(Optional<CalendarId> calendar) {}
