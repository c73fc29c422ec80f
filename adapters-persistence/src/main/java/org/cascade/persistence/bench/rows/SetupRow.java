package org.cascade.persistence.bench.rows;

import org.jspecify.annotations.Nullable;

/**
 * A record of setup as it is compared.
 *
 * @param id of a row below what it is identified by in its course; of a row above its row id
 * @param key the natural key
 * @param content all columns that a push copies
 * @param sourceId the row above that it was pushed from; null of rows above
 * @param changed whether it is not what the last push wrote
 */
record SetupRow(long id, String key, String content, @Nullable Long sourceId, boolean changed) {
  boolean differsFrom(SetupRow above) {
    return !Long.valueOf(above.id()).equals(sourceId) || !content.equals(above.content());
  }

  /** Of a key that ends with a term, its name's id. */
  long term() {
    return Long.parseLong(key.substring(key.indexOf(':') + 1));
  }
}
