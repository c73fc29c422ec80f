package org.cascade.server.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.cascade.server.bench.result.Figure;

/** Numbers as the report and the plot show them. */
final class Numbers {
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final double MIB = 1 << 20;

  private Numbers() {}

  /** Three significant digits: 0.0812, 8.10, 12,300. */
  static String three(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    int digitsBeforePoint = rounded.precision() - rounded.scale();
    int decimals = Math.max(0, THREE_DIGITS.getPrecision() - digitsBeforePoint);
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  static String seconds(double seconds) {
    return three(seconds) + " s";
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%,.2f", ratio);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%,.1f %%", 100 * share);
  }

  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** 50 for a sample of one in 50, 42.7 for one that does not divide the whole. */
  static String times(double sampleOf) {
    return sampleOf == Math.rint(sampleOf) ? whole((long) sampleOf) : three(sampleOf);
  }

  /** In the unit of {@link #title(Figure)}. */
  static String figure(Figure figure, double value) {
    return switch (figure) {
      case BYTES_WRITTEN -> three(value / MIB);
      case STATEMENTS -> whole(Math.round(value));
      case FIRST_ROW_SECONDS, CLIENT_CPU_SECONDS, MYSQL_CPU_SECONDS, HEAP_PEAK_MIB -> three(value);
    };
  }

  static String title(Figure figure) {
    return switch (figure) {
      case FIRST_ROW_SECONDS -> "first row s";
      case CLIENT_CPU_SECONDS -> "client CPU s";
      case MYSQL_CPU_SECONDS -> "MySQL CPU s";
      case BYTES_WRITTEN -> "written MiB";
      case STATEMENTS -> "statements";
      case HEAP_PEAK_MIB -> "heap peak MiB";
    };
  }
}
