package org.cascade.server.bench.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a case by a contender, as measured: nothing here is scaled to the whole.
 *
 * @param seconds of wall time, more than 0
 * @param rows handled by this run; {@link BenchCase#rows} says what is counted
 * @param sampleOf how many times larger the whole is than what was run: 1 for a run of everything,
 *     50 for one on every fiftieth course
 * @param figures whatever else was measured
 * @param checksums of the rows that the run left, by the part of the data that each covers, such as
 *     "all" or "every fiftieth course". Runs are compared in the parts that both have.
 */
public record BenchRun(
    RunId id,
    double seconds,
    long rows,
    double sampleOf,
    Map<Figure, Double> figures,
    Map<String, String> checksums) {

  public BenchRun {
    require(Double.isFinite(seconds) && seconds > 0, "seconds are not more than 0");
    require(rows >= 0, "rows are less than 0");
    require(Double.isFinite(sampleOf) && sampleOf >= 1, "a sample is of less than itself");
    Map<Figure, Double> ordered = new EnumMap<>(Figure.class);
    ordered.putAll(figures);
    figures = Collections.unmodifiableMap(ordered);
    checksums = Collections.unmodifiableMap(new LinkedHashMap<>(checksums));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** A run of everything, of which nothing else is known yet. */
  public static BenchRun of(RunId id, double seconds, long rows) {
    return new BenchRun(id, seconds, rows, 1, Map.of(), Map.of());
  }

  public BenchRun asSampleOf(double times) {
    return new BenchRun(id, seconds, rows, times, figures, checksums);
  }

  public BenchRun with(Figure figure, double value) {
    Map<Figure, Double> more = new EnumMap<>(Figure.class);
    more.putAll(figures);
    more.put(figure, value);
    return new BenchRun(id, seconds, rows, sampleOf, more, checksums);
  }

  public BenchRun withChecksum(String part, String checksum) {
    Map<String, String> more = new LinkedHashMap<>(checksums);
    more.put(part, checksum);
    return new BenchRun(id, seconds, rows, sampleOf, figures, more);
  }

  /** Whether both left the same rows; absent where no part of the data was summed by both. */
  Optional<Boolean> leftTheRowsOf(BenchRun other) {
    Set<String> common = new HashSet<>(checksums.keySet());
    common.retainAll(other.checksums.keySet());
    return common.isEmpty()
        ? Optional.empty()
        : Optional.of(
            common.stream()
                .allMatch(part -> Objects.equals(checksums.get(part), other.checksums.get(part))));
  }
}
