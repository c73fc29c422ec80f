package org.cascade.application.section;

import java.util.SortedSet;
import org.cascade.domain.district.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A section of a course, its setup and its work apart.
 *
 * @param terms the ids of the terms in which it meets
 */
public record Section(
    CourseId course, String number, @Nullable String teacher, SortedSet<Long> terms) {}
