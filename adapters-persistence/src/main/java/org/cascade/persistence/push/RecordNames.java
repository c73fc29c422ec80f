package org.cascade.persistence.push;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PushItem;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.SetupLine;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.push.RangeFacts.Planned;

/** Turns planned lines into items with the names of their records as of now. */
final class RecordNames {
  private final Map<DataType, Map<Long, String>> names = new EnumMap<>(DataType.class);

  private RecordNames() {}

  /** Reads the names of the district lists' entries that the lines speak of. */
  static RecordNames of(SqlSession session, List<? extends PlanLine> lines) {
    Map<DataType, Set<Long>> wanted = new EnumMap<>(DataType.class);
    lines.forEach(
        line ->
            listEntry(line)
                .ifPresent(
                    id -> wanted.computeIfAbsent(line.type(), type -> new TreeSet<>()).add(id)));
    RecordNames read = new RecordNames();
    NameMapper mapper = session.getMapper(NameMapper.class);
    wanted.forEach((type, ids) -> read.names.put(type, read(mapper, type, ids)));
    return read;
  }

  private static Optional<Long> listEntry(PlanLine line) {
    if (!(line instanceof SetupLine setup)) {
      return Optional.empty();
    }
    BelowRecord below = setup.below();
    RecordKey key = below != null ? below.key() : setup.requireAbove().key();
    return key instanceof RecordKey.ListEntry entry ? Optional.of(entry.id()) : Optional.empty();
  }

  private static Map<Long, String> read(NameMapper mapper, DataType type, Set<Long> ids) {
    JsonText text = new JsonText();
    ids.forEach(text::number);
    List<NameMapper.NameRow> rows =
        type == DataType.STANDARDS
            ? mapper.standards(text.toString())
            : mapper.gradingTasks(text.toString());
    Map<Long, String> names = new HashMap<>();
    rows.forEach(row -> names.put(row.id(), row.name()));
    return names;
  }

  PushItem item(Planned planned, PlanLine line) {
    return new PushItem(
        planned.course().id(),
        planned.course().title(),
        planned.course().master().number(),
        line.level(),
        line.type(),
        line.key(),
        name(line),
        line.outcome(),
        line.reasonIfAny().orElse(null),
        line.rule().text(),
        line.evidence(),
        null);
  }

  private String name(PlanLine line) {
    if (line instanceof SetupLine setup && line.type().isNamed()) {
      return setup.name();
    }
    return listEntry(line)
        .map(id -> names.getOrDefault(line.type(), Map.of()).getOrDefault(id, line.key()))
        .orElse(line.key());
  }
}
