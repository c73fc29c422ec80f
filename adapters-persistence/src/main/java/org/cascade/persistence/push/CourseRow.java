package org.cascade.persistence.push;

import org.cascade.domain.district.CourseInfo;
import org.jspecify.annotations.Nullable;

/** A course as a push reads it. */
record CourseRow(
    long id,
    long calendarId,
    @Nullable Long masterId,
    String school,
    String calendar,
    CourseInfo info) {}
