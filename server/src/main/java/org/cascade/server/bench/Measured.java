package org.cascade.server.bench;

import java.util.Map;
import org.cascade.server.bench.result.BenchRun;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.RunId;

/**
 * A run with its time and figures.
 *
 * @param answer rows that the entrant answered with
 */
record Measured(double seconds, Map<Figure, Double> figures, long answer) {
  /** Rows as {@link BenchRun} counts them, and what the run left. */
  BenchRun run(RunId id, long rows, double sampleOf, Map<String, String> checksums) {
    return new BenchRun(id, seconds, rows, sampleOf, figures, checksums);
  }
}
