package org.cascade.server.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.Series;
import org.cascade.server.bench.result.Spread;

/** A case: a line for each contender in each setting of the binary log. */
final class CaseTable {
  private static final String NOTHING = "–";

  private final BenchResults results;
  private final BenchCase benchCase;
  private final List<Series> series;

  CaseTable(BenchResults results, BenchCase benchCase) {
    this.results = results;
    this.benchCase = benchCase;
    this.series = results.series(benchCase);
  }

  boolean isEmpty() {
    return series.isEmpty();
  }

  List<String> lines() {
    MarkdownTable table =
        new MarkdownTable()
            .text("contender", cells(it -> it.contender().title()))
            .text("binlog", cells(it -> onOrOff(it.binlog())))
            .numbers("runs", cells(it -> Numbers.whole(it.runs().size())))
            .numbers("median s", cells(it -> Numbers.three(it.seconds().median())))
            .numbers("min–max s", cells(it -> range(it.seconds())))
            .numbers("ratio", cells(it -> told(ratio(it), Numbers::ratio)))
            .numbers("rows/s", cells(it -> Numbers.three(it.rowsPerSecond())));
    for (Figure figure : Figure.values()) {
      addFigure(table, figure);
    }
    return table
        .text("same rows", cells(it -> told(results.leftTheRowsOfCascade(it), CaseTable::yesOrNo)))
        .text("note", cells(CaseTable::note))
        .lines();
  }

  /** A column, unless nobody has the figure. */
  private void addFigure(MarkdownTable table, Figure figure) {
    if (series.stream().anyMatch(it -> it.figure(figure).isPresent())) {
      table.numbers(
          title(figure), cells(it -> told(it.figure(figure), value -> cell(figure, value))));
    }
  }

  private String title(Figure figure) {
    return Numbers.title(figure)
        + (figure == Figure.HEAP_PEAK_MIB ? " (of " + Numbers.whole(heapLimit()) + ")" : "");
  }

  private String cell(Figure figure, double value) {
    return figure == Figure.HEAP_PEAK_MIB && value > heapLimit()
        ? "≤ " + Numbers.whole(heapLimit())
        : Numbers.figure(figure, value);
  }

  private int heapLimit() {
    return results.subject().heapLimitMib();
  }

  private List<String> cells(Function<Series, String> cell) {
    return series.stream().map(cell).toList();
  }

  private static String onOrOff(boolean binlog) {
    return binlog ? "on" : "off";
  }

  private static String range(Spread seconds) {
    return Numbers.three(seconds.least()) + "–" + Numbers.three(seconds.most());
  }

  private Optional<Double> ratio(Series of) {
    return benchCase
        .baseline()
        .flatMap(baseline -> results.series(benchCase, baseline, of.binlog()))
        .map(baseline -> Measurements.seconds(of) / Measurements.seconds(baseline));
  }

  private static <T> String told(Optional<T> value, Function<T, String> text) {
    return value.map(text).orElse(NOTHING);
  }

  private static String yesOrNo(boolean same) {
    return same ? "yes" : "**no**";
  }

  private static String note(Series of) {
    return of.sampleOf() == 1
        ? ""
        : "ran on a sample of 1/%1$s; time, CPU and statements scaled by %1$s"
            .formatted(Numbers.times(of.sampleOf()));
  }
}
