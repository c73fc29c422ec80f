package org.cascade.application.testing;

import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;

/** What every contract needs of the adapter that it tests. */
abstract class PortContract {

  /** The ports, over the district that the store fills. */
  protected abstract Ports ports();

  protected abstract WorldStore worlds();

  final World load(SmallDistrict district) {
    worlds().load(district.world());
    return worlds().read();
  }

  final World.CourseRecord row(DataType type, long course, long row) {
    return worlds().read().record(new World.BelowId(type, new CourseId(course), row));
  }

  final boolean hasRow(DataType type, long course, long row) {
    return worlds()
        .read()
        .courseRecords
        .containsKey(new World.BelowId(type, new CourseId(course), row));
  }
}
