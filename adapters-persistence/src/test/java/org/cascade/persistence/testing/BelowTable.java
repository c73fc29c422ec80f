package org.cascade.persistence.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** The table of a type at courses or at sections. */
record BelowTable(SetupTable table, Level level) {

  static List<BelowTable> all() {
    List<BelowTable> all = new ArrayList<>();
    for (SetupTable table : SetupTable.values()) {
      all.add(new BelowTable(table, Level.COURSE));
      if (DataType.SECTION_TYPES.contains(table.type)) {
        all.add(new BelowTable(table, Level.SECTION));
      }
    }
    return all;
  }

  String name() {
    return table.of(level.name().toLowerCase(Locale.ROOT));
  }

  /** Where the contents are hashed that pushes wrote: a copy of the table. */
  String pushed() {
    return "pushed_" + name();
  }

  boolean has(BelowId id) {
    return id.type() == table.type && id.owner().level() == level;
  }

  /** What identifies a row within its owner. */
  String rowColumn() {
    return table.isListed() ? table.keyColumns.get(0) : "id";
  }

  /** The columns of owner, row and key. */
  List<String> identityColumns() {
    return Stream.of(
            Stream.of("course_id"),
            level == Level.SECTION ? Stream.of("section_id") : Stream.<String>empty(),
            table.isListed() ? Stream.<String>empty() : Stream.of("id"),
            table.keyColumns.stream())
        .flatMap(columns -> columns)
        .toList();
  }

  /** In the order of the columns of identity. */
  List<@Nullable Object> identity(BelowId id, RecordKey key) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(id.course().value());
    if (level == Level.SECTION) {
      values.add(id.owner().section());
    }
    if (!table.isListed()) {
      values.add(id.row());
    }
    values.addAll(table.keyValues(key));
    return values;
  }

  BelowId id(ResultSet row) throws SQLException {
    Owner owner = level == Level.SECTION ? Owner.section(row.getLong("section_id")) : Owner.COURSE;
    return new BelowId(
        table.type, new CourseId(row.getLong("course_id")), owner, row.getLong(rowColumn()));
  }
}
