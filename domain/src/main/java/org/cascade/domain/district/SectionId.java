package org.cascade.domain.district;

/** The id of a section: positive, given once and never used again. */
public record SectionId(long value) {}
