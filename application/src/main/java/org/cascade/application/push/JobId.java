package org.cascade.application.push;

/** The id of a push job. */
public record JobId(long value) {}
