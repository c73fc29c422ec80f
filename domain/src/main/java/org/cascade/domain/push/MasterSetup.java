package org.cascade.domain.push;

import java.util.List;
import java.util.Map;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/** One consistent version of a master: what a range pushes from it (S-5). */
public record MasterSetup(
    MasterId id, String number, CourseInfo info, Map<DataType, List<AboveRecord>> records) {
  public MasterSetup {
    records = Map.copyOf(records);
  }

  public List<AboveRecord> records(DataType type) {
    return records.getOrDefault(type, List.of());
  }
}
