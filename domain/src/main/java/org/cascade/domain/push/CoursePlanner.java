package org.cascade.domain.push;

import org.cascade.domain.district.CourseId;

/**
 * Decides what a push does to a course. Pure: the same facts always give the same plan, so it may
 * be asked again.
 */
public interface CoursePlanner {
  /** What is pushed, and how. */
  PushTerms terms();

  /** Whether something is decided of the course beforehand, as its number is (C-8). */
  boolean hasDecided(CourseId course);

  /** What has to be read of every course before it is planned. */
  Reading reading();

  /**
   * Says what the push does to each record of the course, or what else it has to know for that.
   * Asked again with all answers so far until the planning is final.
   */
  Planning plan(CourseFacts course, Answers answers);
}
