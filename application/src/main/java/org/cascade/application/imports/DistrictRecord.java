package org.cascade.application.imports;

/** One thing to create. */
public record DistrictRecord(Origin origin, RecordKey key, Content content) {
  public ImportKind kind() {
    return key.kind();
  }

  boolean isUsable() {
    return key.isUsable() && content.isUsable();
  }
}
