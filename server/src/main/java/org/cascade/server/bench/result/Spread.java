package org.cascade.server.bench.result;

import java.util.List;

/** The middle and the ends of some values. */
public record Spread(double median, double least, double most) {
  /** Of at least one value; the median of an even number is the mean of the two in the middle. */
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(size - 1));
  }
}
