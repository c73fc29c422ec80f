package org.cascade.application.testing;

import java.util.List;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;

/** What every contract needs of the adapter that it tests. */
abstract class PortContract {
  /** The ports, over the district that the store fills. */
  protected abstract Ports ports();

  protected abstract WorldStore worlds();

  final World load(SmallDistrict district) {
    worlds().load(district.world());
    return worlds().read();
  }

  /** A row of the course's own. */
  final SetupRow row(DataType type, long course, long row) {
    return worlds().read().row(BelowId.ofCourse(type, course, row));
  }

  final boolean hasRow(DataType type, long course, long row) {
    return worlds().read().setup.containsKey(BelowId.ofCourse(type, course, row));
  }

  /** A row of the course's section of the same number as the course. */
  final SetupRow sectionRow(DataType type, long course, long row) {
    return worlds().read().row(BelowId.ofSection(type, course, course, row));
  }

  final boolean hasSectionRow(DataType type, long course, long row) {
    return worlds().read().setup.containsKey(BelowId.ofSection(type, course, course, row));
  }

  /** The rows of a section, in order of their ids. */
  final List<SetupRow> rowsOfSection(DataType type, long course, long section) {
    World world = worlds().read();
    return rows(world, type, course, Owner.section(section));
  }

  final List<SetupRow> rowsOfCourse(DataType type, long course) {
    return rows(worlds().read(), type, course, Owner.COURSE);
  }

  private static List<SetupRow> rows(World world, DataType type, long course, Owner owner) {
    return world.rows(type, new CourseId(course), owner).map(row -> row.getValue()).toList();
  }

  /** The row of that key, of the section of the same number as the course. */
  final SetupRow sectionRow(DataType type, long course, RecordKey key) {
    return rowsOfSection(type, course, course).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
