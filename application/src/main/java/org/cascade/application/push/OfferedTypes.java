package org.cascade.application.push;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * The data types that a push can carry so far. The others join when their dependencies are ruled on
 * (C-9 … C-13).
 */
public final class OfferedTypes {
  public static final Set<DataType> ALL =
      Collections.unmodifiableSet(
          EnumSet.of(DataType.COURSE_INFO, DataType.GRADING_TASKS, DataType.STANDARDS));

  private OfferedTypes() {}
}
