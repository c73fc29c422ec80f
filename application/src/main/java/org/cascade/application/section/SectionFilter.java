package org.cascade.application.section;

import java.util.Optional;
import org.cascade.domain.district.CourseId;

/** Chooses sections. */
public record SectionFilter(Optional<CourseId> course) {}
