package org.cascade.persistence.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.cascade.domain.push.ContentHash;
import org.jspecify.annotations.Nullable;

/** Reads the hashes that the database computes. */
public final class ContentHashHandler extends BaseTypeHandler<ContentHash> {
  @Override
  public @Nullable ContentHash getNullableResult(ResultSet row, String column) throws SQLException {
    return hash(row.getBytes(column));
  }

  @Override
  public @Nullable ContentHash getNullableResult(ResultSet row, int column) throws SQLException {
    return hash(row.getBytes(column));
  }

  @Override
  public @Nullable ContentHash getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return hash(call.getBytes(column));
  }

  private static @Nullable ContentHash hash(byte @Nullable [] bytes) {
    return bytes == null ? null : ContentHash.of(bytes);
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, ContentHash hash, JdbcType type) throws SQLException {
    statement.setBytes(index, hash.bytes());
  }
}
