package org.cascade.application.work;

/** The id of a posted grade, or that of a posted comment. */
public record PostingId(long value) {}
