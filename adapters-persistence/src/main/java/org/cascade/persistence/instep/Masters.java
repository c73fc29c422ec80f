package org.cascade.persistence.instep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;

/** Setup of masters as it was read, with the fingerprints that it had then; by master and type. */
public final class Masters {
  public static final Masters NONE = new Masters(Map.of(), Map.of(), "");

  private final Map<Long, Map<DataType, List<AboveRecord>>> records;
  private final Map<Long, Map<DataType, Print>> prints;
  private final String lists;

  Masters(
      Map<Long, Map<DataType, List<AboveRecord>>> records,
      Map<Long, Map<DataType, Print>> prints,
      String lists) {
    this.records = records;
    this.prints = prints;
    this.lists = lists;
  }

  /** What the lists were that the records refer to; empty if none were read. */
  String lists() {
    return lists;
  }

  public Map<DataType, List<AboveRecord>> records(long master) {
    return records.getOrDefault(master, Map.of());
  }

  Map<DataType, Print> prints(long master) {
    return prints.getOrDefault(master, Map.of());
  }

  Map<Long, Map<DataType, Print>> prints() {
    return prints;
  }

  /** Of both; what both have is of this one, which was read first. */
  public Masters and(Masters other) {
    Map<Long, Map<DataType, List<AboveRecord>>> allRecords = new HashMap<>(other.records);
    allRecords.putAll(records);
    Map<Long, Map<DataType, Print>> allPrints = new HashMap<>(other.prints);
    allPrints.putAll(prints);
    return new Masters(allRecords, allPrints, lists.isEmpty() ? other.lists : lists);
  }
}
