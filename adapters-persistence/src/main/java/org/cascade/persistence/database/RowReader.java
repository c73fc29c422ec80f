package org.cascade.persistence.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cascade.domain.push.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of which many come at once, by the places of its columns, from 1: that takes half the
 * time of having every column looked up by its name and passed to a constructor by reflection.
 */
@FunctionalInterface
public interface RowReader<R> {
  R read(ResultSet row) throws SQLException;

  /**
   * What a statement returns that selects rows of this type.
   *
   * @param type the mappers' methods name it
   */
  record Of<R>(Class<R> type, RowReader<R> reader) {}

  static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static ContentHash hash(ResultSet row, int column) throws SQLException {
    return ContentHash.of(row.getBytes(column));
  }

  static @Nullable ContentHash hashOrNull(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : ContentHash.of(bytes);
  }
}
