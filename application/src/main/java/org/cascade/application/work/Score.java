package org.cascade.application.work;

import org.jspecify.annotations.Nullable;

/**
 * A student's score for an assignment.
 *
 * @param value as the teacher entered it; absent while it is not scored
 */
public record Score(AssignmentId assignment, String student, @Nullable String value) {}
