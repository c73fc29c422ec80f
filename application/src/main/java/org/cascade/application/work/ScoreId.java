package org.cascade.application.work;

/** What identifies a score. */
public record ScoreId(AssignmentId assignment, String student) {}
