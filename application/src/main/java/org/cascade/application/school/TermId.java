package org.cascade.application.school;

/** The id of a term of a calendar: positive, given once and never used again. */
public record TermId(long value) {}
