package org.cascade.application.year;

import java.util.Optional;
import org.cascade.domain.district.SchoolId;

/**
 * What to roll forward.
 *
 * @param year whose calendars are rolled into the next one, by the year in which it ends
 * @param school absent: all schools
 * @param isPreview whether to say what would be made, and make nothing
 */
public record RollRequest(
    int year, Optional<SchoolId> school, boolean withSections, boolean isPreview) {}
