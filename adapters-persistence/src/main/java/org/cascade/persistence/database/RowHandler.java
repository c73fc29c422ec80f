package org.cascade.persistence.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/**
 * Has whole rows read by a {@link RowReader}: MyBatis asks the handler of a type for the first
 * column of a row, and that gives it all of them.
 */
final class RowHandler<R> extends BaseTypeHandler<R> {
  private final RowReader<R> reader;

  RowHandler(RowReader<R> reader) {
    this.reader = reader;
  }

  @Override
  public R getNullableResult(ResultSet row, String firstColumn) throws SQLException {
    return reader.read(row);
  }

  @Override
  public R getNullableResult(ResultSet row, int firstColumn) throws SQLException {
    return reader.read(row);
  }

  @Override
  public R getNullableResult(CallableStatement call, int column) {
    throw new UnsupportedOperationException("rows are read from results");
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int index, R row, JdbcType type) {
    throw new UnsupportedOperationException("rows are no parameters");
  }
}
