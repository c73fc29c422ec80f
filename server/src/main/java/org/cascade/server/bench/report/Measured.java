package org.cascade.server.bench.report;

/**
 * The value of a target.
 *
 * @param text the value as it is shown
 * @param how what it was computed from; empty where it was measured as it is
 */
public record Measured(double value, String text, String how) {
  static Measured seconds(double seconds) {
    return new Measured(seconds, Numbers.seconds(seconds), "");
  }

  static Measured ratio(double seconds, double toSeconds) {
    double ratio = seconds / toSeconds;
    return new Measured(ratio, Numbers.ratio(ratio), quotient(seconds, toSeconds));
  }

  static Measured share(double seconds, double ofSeconds) {
    double share = seconds / ofSeconds;
    return new Measured(share, Numbers.percent(share), quotient(seconds, ofSeconds));
  }

  private static String quotient(double seconds, double toSeconds) {
    return Numbers.seconds(seconds) + " / " + Numbers.seconds(toSeconds);
  }

  static Measured growth(double ofTime, double ofRows) {
    double growth = ofTime / ofRows;
    return new Measured(
        growth,
        Numbers.ratio(growth),
        "%s × the time, %s × the rows".formatted(Numbers.three(ofTime), Numbers.three(ofRows)));
  }

  static Measured mebibytes(int mebibytes) {
    return new Measured(mebibytes, mebibytes + " MiB", "");
  }
}
