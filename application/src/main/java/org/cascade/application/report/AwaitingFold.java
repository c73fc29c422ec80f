package org.cascade.application.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.ReportedRecord;
import org.cascade.application.report.AwaitingRecord.Change;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordState;

/** What the courses of one master await: their lines by record, change and content. */
final class AwaitingFold {
  private static final String BLANK = "–";

  /** What courses have in common that await the same. */
  private record Row(DataType type, String key, Change change, String before, String after) {}

  /** How many courses, and one of their lines for the names. */
  private record Count(ReportedRecord one, long awaiting, long desynced, long ignored) {
    Count plus(Count other) {
      return new Count(
          one, awaiting + other.awaiting, desynced + other.desynced, ignored + other.ignored);
    }
  }

  private final Map<Row, Count> counts = new HashMap<>();

  void add(ReportedRecord record, boolean ignored) {
    PushItem item = record.item();
    Change change = change(record);
    SortedSet<String> shown = shown(record, change);
    Row row =
        new Row(
            item.typeIfAny().orElseThrow(),
            item.recordKey(),
            change,
            change == Change.ADDED ? "" : text(record.below(), shown),
            change == Change.REMOVED ? "" : text(record.above(), shown));
    counts.merge(row, count(record, change, ignored), Count::plus);
  }

  private static Count count(ReportedRecord record, Change change, boolean ignored) {
    if (ignored) {
      return new Count(record, 0, 0, 1);
    }
    return change == Change.UNLINKED ? new Count(record, 0, 1, 0) : new Count(record, 1, 0, 0);
  }

  private static Change change(ReportedRecord record) {
    RecordState state = record.state();
    if (state == null) {
      return Change.CHANGED;
    }
    return switch (state) {
      case ABSENT, RECREATED -> Change.ADDED;
      case LINKED -> Change.CHANGED;
      case UNLINKED -> Change.UNLINKED;
      case ORPHANED, LOCAL -> Change.REMOVED;
    };
  }

  /** Of a change only the fields that change; what comes or goes is shown whole. */
  private static SortedSet<String> shown(ReportedRecord record, Change change) {
    if (change == Change.ADDED) {
      return new TreeSet<>(record.above().keySet());
    }
    SortedSet<String> fields = new TreeSet<>(record.below().keySet());
    if (change != Change.REMOVED) {
      fields.addAll(record.above().keySet());
      fields.removeIf(field -> value(record.above(), field).equals(value(record.below(), field)));
    }
    return fields;
  }

  private static String value(Map<String, String> content, String field) {
    return content.getOrDefault(field, BLANK);
  }

  private static String text(Map<String, String> content, SortedSet<String> fields) {
    return fields.stream()
        .map(field -> field + " " + value(content, field))
        .collect(Collectors.joining("; "));
  }

  /** In order of type and record; what only ignored courses would await is left out. */
  List<AwaitingRecord> rows() {
    return counts.entrySet().stream()
        .filter(row -> row.getValue().awaiting() + row.getValue().desynced() > 0)
        .map(row -> record(row.getKey(), row.getValue()))
        .sorted(
            Comparator.comparing(AwaitingRecord::type)
                .thenComparing(AwaitingRecord::recordKey)
                .thenComparing(AwaitingRecord::change)
                .thenComparing(AwaitingRecord::before)
                .thenComparing(AwaitingRecord::after))
        .toList();
  }

  private static AwaitingRecord record(Row row, Count count) {
    ReportedRecord one = count.one();
    return new AwaitingRecord(
        one.master(),
        one.item().masterNumber(),
        one.masterName(),
        row.type(),
        row.key(),
        one.item().recordName(),
        one.item().termName(),
        row.change(),
        row.before(),
        row.after(),
        count.awaiting(),
        count.desynced(),
        count.ignored());
  }
}
