package org.cascade.persistence.content;

import org.cascade.domain.district.DataType;

/**
 * Where a record stands.
 *
 * @param course 0 for a master's
 * @param row what identifies it in its course; of a master's record its id
 */
public record RecordAt(Place place, DataType type, long course, long row) {
  /** At which level. */
  public enum Place {
    MASTER,
    COURSE,
    SECTION
  }

  public static RecordAt master(DataType type, long id) {
    return new RecordAt(Place.MASTER, type, 0, id);
  }

  public static RecordAt course(DataType type, long course, long row) {
    return new RecordAt(Place.COURSE, type, course, row);
  }

  public static RecordAt section(DataType type, long course, long row) {
    return new RecordAt(Place.SECTION, type, course, row);
  }
}
