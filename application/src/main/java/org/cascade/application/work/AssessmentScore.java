package org.cascade.application.work;

import org.cascade.domain.district.CourseId;

/**
 * A student's score for a test that a course gives.
 *
 * @param test the id of its entry in the list of tests
 */
public record AssessmentScore(CourseId course, long test, String student, String value) {}
