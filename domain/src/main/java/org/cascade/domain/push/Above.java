package org.cascade.domain.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records above of one type, as rows below look for them. */
final class Above {
  private final List<AboveRecord> records;
  private final Map<Long, AboveRecord> byId = new HashMap<>();
  private final Map<RecordKey, AboveRecord> byKey = new HashMap<>();

  Above(List<AboveRecord> records) {
    this.records = records;
    for (AboveRecord record : records) {
      if (record.isMade()) {
        byId.put(record.id(), record);
      }
      if (!record.forLinkedOnly()) {
        byKey.put(record.key(), record);
      }
    }
  }

  List<AboveRecord> records() {
    return records;
  }

  /** What a link names, if it is there. */
  @Nullable AboveRecord linkedBy(BelowRecord row) {
    return row.link() == null ? null : byId.get(row.link().above());
  }

  @Nullable AboveRecord ofKey(RecordKey key) {
    return byKey.get(key);
  }
}
