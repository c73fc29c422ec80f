package org.cascade.persistence.content;

import org.cascade.domain.district.DataType;

/**
 * Where a record stands.
 *
 * @param course 0 for a master's
 * @param section 0 but for a section's
 * @param row what identifies it in its course or section; of a master's record its id
 */
public record RecordAt(Place place, DataType type, long course, long section, long row) {
  /** At which level. */
  public enum Place {
    MASTER,
    COURSE,
    SECTION
  }

  public static RecordAt master(DataType type, long id) {
    return new RecordAt(Place.MASTER, type, 0, 0, id);
  }

  public static RecordAt course(DataType type, long course, long row) {
    return new RecordAt(Place.COURSE, type, course, 0, row);
  }

  public static RecordAt section(DataType type, long course, long section, long row) {
    return new RecordAt(Place.SECTION, type, course, section, row);
  }
}
