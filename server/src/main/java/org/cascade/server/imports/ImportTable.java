package org.cascade.server.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cascade.proto.v1.ImportSummary;
import org.cascade.proto.v1.ImportTotal;
import org.cascade.server.words.Words;

/** The counts of an import: a line for each kind, a column for each way to end. */
final class ImportTable {
  private static final String LINE = "%-24s %9s %13s %10s %10s";

  private final ImportSummary summary;

  ImportTable(ImportSummary summary) {
    this.summary = summary;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(LINE.formatted("", "created", "already there", "different", "not taken"));
    summary.getTotalsList().forEach(total -> lines.add(line(total)));
    return lines;
  }

  private static String line(ImportTotal total) {
    Object[] cells =
        Stream.concat(
                Stream.of(ImportWords.plural(total.getKind())),
                Stream.of(
                        total.getCreated(),
                        total.getUnchanged(),
                        total.getDifferent(),
                        total.getNotTaken())
                    .map(Words::number))
            .toArray();
    return LINE.formatted(cells);
  }
}
