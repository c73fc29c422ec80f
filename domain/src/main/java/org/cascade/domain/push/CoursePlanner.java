package org.cascade.domain.push;

import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * Decides what a push does to a course. Pure: the same facts always give the same plan, so it may
 * be asked again.
 */
public interface CoursePlanner {
  /** The setup types whose records it looks at; the facts of the others need not be read. */
  Set<DataType> setupTypes();

  /** The records of the course whose student work decides anything, or is counted in a line. */
  Set<RecordRef> asksEvidenceOf(LinkedCourse course);

  /**
   * Says what the push does to each record of the course.
   *
   * @param evidence of the records asked for
   */
  CoursePlan plan(LinkedCourse course, CourseEvidence evidence);
}
