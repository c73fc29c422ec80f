package org.cascade.server.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;

/**
 * What a school should know before a push: a line for each school with what would go, get another
 * name or stay behind there.
 */
public final class SchoolTable {
  private enum Column {
    DELETED("deleted"),
    RENAMED("renamed"),
    KEPT("kept"),
    FAILED("failed"),
    NO_CALCULATION("no calc.");

    private final String title;

    Column(String title) {
      this.title = title;
    }
  }

  private final Map<String, Map<Column, Long>> schools = new TreeMap<>();

  /** Takes an item of a preview; one of a whole course, and what simply comes, is passed over. */
  public void take(PushItem item) {
    column(item)
        .filter(column -> item.getDataType() != DataType.DATA_TYPE_UNSPECIFIED)
        .ifPresent(
            column ->
                schools
                    .computeIfAbsent(item.getSchoolName(), school -> new EnumMap<>(Column.class))
                    .merge(column, 1L, Long::sum));
  }

  private static Optional<Column> column(PushItem item) {
    if (item.getReason() == Reason.REASON_SET_TO_NO_CALCULATION) {
      return Optional.of(Column.NO_CALCULATION);
    }
    return switch (item.getOutcome()) {
      case OUTCOME_DELETED -> Optional.of(Column.DELETED);
      case OUTCOME_RENAMED -> Optional.of(Column.RENAMED);
      case OUTCOME_KEPT -> Optional.of(Column.KEPT);
      case OUTCOME_FAILED -> Optional.of(Column.FAILED);
      default -> Optional.empty();
    };
  }

  boolean isEmpty() {
    return schools.isEmpty();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        TableLine.of("By school", Arrays.stream(Column.values()).map(it -> it.title).toList()));
    schools.forEach((school, counts) -> lines.add(TableLine.of(school, cells(counts))));
    return lines;
  }

  private static List<String> cells(Map<Column, Long> counts) {
    return Arrays.stream(Column.values())
        .map(column -> Words.number(counts.getOrDefault(column, 0L)))
        .toList();
  }
}
