package org.cascade.application.work;

/** Chooses the scores for an assignment. */
public record ScoreFilter(AssignmentId assignment) {}
