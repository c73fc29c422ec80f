package org.cascade.application.work;

import org.cascade.domain.district.CourseId;

/** What identifies a score for a test. */
public record AssessmentScoreId(CourseId course, long test, String student) {}
