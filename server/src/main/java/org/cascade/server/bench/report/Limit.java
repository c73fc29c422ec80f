package org.cascade.server.bench.report;

/** What a value may be, from the least to the most allowed. */
record Limit(double least, double most) {
  static Limit atMost(double most) {
    return new Limit(0, most);
  }

  static Limit atLeast(double least) {
    return new Limit(least, Double.POSITIVE_INFINITY);
  }

  boolean allows(double value) {
    return least <= value && value <= most;
  }
}
