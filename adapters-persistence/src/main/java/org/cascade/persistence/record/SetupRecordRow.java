package org.cascade.persistence.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.Standing.Edit;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.BelowRecord.Link;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RecordState;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/**
 * A setup record.
 *
 * @param row what identifies it in its owner
 * @param linkId what links below name it by; 0 where there is nothing below
 * @param made rises with the making of records; where it is the same, the rows count
 * @param etag another one after every change, made by anyone
 */
public record SetupRecordRow(
    SetupTable table,
    long row,
    long linkId,
    long made,
    String etag,
    RecordKey key,
    Content content,
    ContentHash hash,
    @Nullable Link link,
    @Nullable Edit edit) {
  /**
   * From a row with the name of its table, {@code row_id}, {@code link_id}, {@code made}, {@code
   * etag}, the link, the edit and the table's columns.
   */
  static SetupRecordRow of(ResultSet row) throws SQLException {
    SetupTable table = SetupTable.valueOf(row.getString("setup_table"));
    return new SetupRecordRow(
        table,
        row.getLong("row_id"),
        row.getLong("link_id"),
        row.getLong("made"),
        row.getString("etag"),
        table.key(row),
        table.content(row),
        ContentHash.of(row.getBytes("content_hash")),
        link(row),
        edit(row));
  }

  private static @Nullable Link link(ResultSet row) throws SQLException {
    byte[] pushed = row.getBytes("pushed_hash");
    return pushed == null ? null : new Link(row.getLong("source_id"), ContentHash.of(pushed));
  }

  private static @Nullable Edit edit(ResultSet row) throws SQLException {
    String caller = row.getString("edit_caller");
    return caller == null
        ? null
        : new Edit(
            caller, row.getObject("edited_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  /** Where it is in the list of all records of its owner: such texts compare as these follow. */
  String place() {
    return "%d.%020d".formatted(List.of(SetupTable.values()).indexOf(table), made);
  }

  /** As a record that others are pushed from. */
  AboveRecord above(@Nullable RecordState state) {
    return new AboveRecord(linkId, key, content.name(), hash, "", Dependencies.NONE, state);
  }

  /** As a record that is pushed to. */
  BelowRecord below() {
    return new BelowRecord(row, key, content.name(), hash, "", Dependencies.NONE, link, null);
  }
}
