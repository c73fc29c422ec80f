package org.cascade.application.work;

import org.cascade.domain.district.SectionId;

/** Chooses the assignments of a section. */
public record AssignmentFilter(SectionId section) {}
