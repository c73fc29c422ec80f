package org.cascade.domain.push;

import java.util.List;
import java.util.Map;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;

/** The facts of one course that a push decides on, with the setup of the master it is linked to. */
public record LinkedCourse(
    CourseId id,
    Title title,
    MasterSetup master,
    CourseInfo info,
    Map<DataType, List<BelowRecord>> records) {

  /** How people know the course: the names as of the read. */
  public record Title(String school, String calendar, String number, String name) {}

  public LinkedCourse {
    records = Map.copyOf(records);
  }

  public List<BelowRecord> records(DataType type) {
    return records.getOrDefault(type, List.of());
  }
}
