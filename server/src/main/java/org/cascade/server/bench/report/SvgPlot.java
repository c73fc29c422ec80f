package org.cascade.server.bench.report;

import java.util.Arrays;
import java.util.List;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Series;
import org.cascade.server.bench.result.Spread;

/**
 * Results as a picture: a panel for each case that ran, in it a bar for each contender and setting
 * of the binary log. Bars are medians, whiskers go from the least to the most. A panel has a scale
 * of its own that begins at 0; row by row would press everything else into a corner, so its bar is
 * cut where it is longer than the panel.
 */
public final class SvgPlot {
  private static final int WIDTH = 760;
  private static final int MARGIN = 16;
  private static final int BAR_LEFT = 210;

  /** Of a bar that fills the panel; what is to the right of it is for the number. */
  private static final int BAR_LENGTH = 430;

  private static final int BAR_HEIGHT = 12;
  private static final int ROW_HEIGHT = 20;
  private static final int HEAD_HEIGHT = 72;
  private static final int PANEL_HEAD_HEIGHT = 42;
  private static final int WHISKER = 4;

  /** Own colours for ground and text, so that a dark page shows it as a light one does. */
  private static final String STYLE =
      """
      text { font: 12px system-ui, sans-serif; fill: #222222; }
      text.title { font-size: 18px; font-weight: bold; }
      text.case { font-size: 14px; font-weight: bold; }
      text.note { fill: #555555; }
      rect.ground { fill: #ffffff; stroke: #cccccc; }
      rect.cascade { fill: #2f6fb3; }
      rect.baseline { fill: #e6e6e6; stroke: #444444; }
      rect.floor { fill: #ffffff; stroke: #444444; stroke-dasharray: 3 2; }
      rect.other { fill: #b9b9b9; }
      line.whisker { stroke: #111111; }
      line.cut { stroke: #ffffff; stroke-width: 3; }
      """;

  private final List<List<Series>> panels;
  private final Svg svg;
  private double y = HEAD_HEIGHT;

  private SvgPlot(BenchResults results) {
    panels =
        Arrays.stream(BenchCase.values())
            .map(results::series)
            .filter(series -> !series.isEmpty())
            .toList();
    int rows = panels.stream().mapToInt(List::size).sum();
    int height = HEAD_HEIGHT + panels.size() * PANEL_HEAD_HEIGHT + rows * ROW_HEIGHT + MARGIN;
    svg = new Svg(WIDTH, height, STYLE);
    svg.rect("ground", 0.5, 0.5, WIDTH - 1, height - 1);
    svg.text("title", MARGIN, 30, "Cascade benchmark, size " + results.subject().size());
    svg.text(
        "note",
        MARGIN,
        50,
        "Seconds: bars are medians, whiskers least and most; shorter is better. Outlined: the"
            + " baseline; dashed: the floor.");
  }

  public static String of(BenchResults results) {
    SvgPlot plot = new SvgPlot(results);
    plot.panels.forEach(plot::addPanel);
    return plot.svg.toString();
  }

  private void addPanel(List<Series> panel) {
    svg.text("case", MARGIN, y + 28, panel.get(0).benchCase().title());
    y += PANEL_HEAD_HEIGHT;
    double longest = longest(panel);
    panel.forEach(series -> addRow(series, BAR_LENGTH / longest));
  }

  /** Seconds that fill the panel. */
  private static double longest(List<Series> panel) {
    return panel.stream()
        .filter(series -> series.contender() != Contender.ROW_BY_ROW)
        .mapToDouble(series -> series.seconds().most())
        .max()
        .orElseGet(() -> panel.stream().mapToDouble(it -> it.seconds().most()).max().orElse(1));
  }

  private void addRow(Series series, double pixelsPerSecond) {
    Spread seconds = series.seconds();
    double most = seconds.most() * pixelsPerSecond;
    boolean isCut = most > BAR_LENGTH + 0.5;
    svg.text("name", MARGIN, y + 10, name(series));
    svg.rect(
        look(series),
        BAR_LEFT,
        y,
        Math.min(BAR_LENGTH, seconds.median() * pixelsPerSecond),
        BAR_HEIGHT);
    if (isCut) {
      addCut();
    } else {
      addWhisker(BAR_LEFT + seconds.least() * pixelsPerSecond, BAR_LEFT + most);
    }
    double end = BAR_LEFT + Math.min(BAR_LENGTH, most);
    svg.text("value", end + 8, y + 10, Numbers.seconds(seconds.median()) + (isCut ? ", cut" : ""));
    y += ROW_HEIGHT;
  }

  private static String name(Series series) {
    return series.contender().title() + (series.binlog() ? ", binlog on" : ", binlog off");
  }

  private static String look(Series series) {
    return switch (series.contender()) {
      case CASCADE -> "cascade";
      case FLOOR -> "floor";
      default -> isBaseline(series) ? "baseline" : "other";
    };
  }

  private static boolean isBaseline(Series series) {
    return series.benchCase().baseline().filter(it -> it == series.contender()).isPresent();
  }

  private void addWhisker(double least, double most) {
    double middle = y + BAR_HEIGHT / 2.0;
    svg.line("whisker", least, middle, most, middle);
    svg.line("whisker", least, middle - WHISKER, least, middle + WHISKER);
    svg.line("whisker", most, middle - WHISKER, most, middle + WHISKER);
  }

  /** A gap across the bar, near its end. */
  private void addCut() {
    double right = BAR_LEFT + BAR_LENGTH;
    svg.line("cut", right - 16, y + BAR_HEIGHT + 2, right - 8, y - 2);
  }
}
