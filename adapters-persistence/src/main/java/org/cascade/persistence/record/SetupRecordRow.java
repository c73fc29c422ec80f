package org.cascade.persistence.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cascade.application.setup.Content;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.setup.SetupTable;

/**
 * A setup record.
 *
 * @param row what identifies it in its owner
 * @param etag another one after every change, made by anyone
 */
public record SetupRecordRow(
    SetupTable table, long row, String etag, RecordKey key, Content content) {
  /**
   * From a row with the name of its table, {@code row_id}, {@code etag} and the table's columns.
   */
  static SetupRecordRow of(ResultSet row) throws SQLException {
    SetupTable table = SetupTable.valueOf(row.getString("setup_table"));
    return new SetupRecordRow(
        table, row.getLong("row_id"), row.getString("etag"), table.key(row), table.content(row));
  }
}
