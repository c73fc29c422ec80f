package org.cascade.domain.push;

import org.cascade.domain.district.DataType;

/**
 * A grading task or a standard that other records refer to.
 *
 * @param type GRADING_TASKS or STANDARDS
 * @param id of the entry of the district list
 */
public record Subject(DataType type, long id) {
  public Subject {
    if (!type.isSubject()) {
      throw new IllegalArgumentException("nothing refers to records of " + type);
    }
  }

  public static Subject task(long id) {
    return new Subject(DataType.GRADING_TASKS, id);
  }

  public static Subject standard(long id) {
    return new Subject(DataType.STANDARDS, id);
  }
}
