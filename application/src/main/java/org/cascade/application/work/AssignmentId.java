package org.cascade.application.work;

/** The id of an assignment. */
public record AssignmentId(long value) {}
