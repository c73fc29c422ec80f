package org.cascade.persistence.record;

import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;

/** What records of one owner are told apart by. */
record NaturalKey(DataType type, RecordKey key) {
  static NaturalKey of(SetupRecord record) {
    return new NaturalKey(record.type(), record.key());
  }
}
