package org.cascade.application.lists;

/** The id of a standard of the standards bank: positive, given once and never used again. */
public record StandardId(long value) {}
