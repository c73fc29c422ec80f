package org.cascade.persistence.push;

import org.cascade.domain.district.CourseInfo;

/** A master as a push reads it. */
record MasterRow(long id, CourseInfo info) {}
