package org.cascade.application.work;

import org.cascade.domain.district.CourseId;

/** Chooses the scores for a test in a course. */
public record AssessmentScoreFilter(CourseId course, long test) {}
