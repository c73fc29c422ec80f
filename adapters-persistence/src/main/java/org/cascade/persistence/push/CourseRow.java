package org.cascade.persistence.push;

import org.cascade.domain.district.CourseInfo;
import org.jspecify.annotations.Nullable;

/** A course as a push reads it. */
record CourseRow(
    long id, @Nullable Long masterId, String school, String calendar, CourseInfo info) {}
