package org.cascade.persistence.record;

import java.util.List;
import org.cascade.persistence.database.RowReader;

/** The statements of this package, for whoever sets MyBatis up. */
public final class SetupRecordMappers {
  private SetupRecordMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {SetupRecordMapper.class};
  }

  /** The rows that they return. */
  public static List<RowReader.Of<?>> rows() {
    return List.of(new RowReader.Of<>(SetupRecordRow.class, SetupRecordRow::of));
  }
}
