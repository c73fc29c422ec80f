package org.cascade.persistence.setup;

import java.util.List;

/** A setup type at the course, with its records at the masters. */
public interface CourseSetupMapper extends SetupMapper {
  /** The records of masters, given as [master id], in order of master and key. */
  List<? extends SetupRow> above(String masters);
}
