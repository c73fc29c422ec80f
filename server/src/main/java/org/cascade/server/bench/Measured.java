package org.cascade.server.bench;

import java.util.Map;
import org.cascade.server.bench.result.BenchRun;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.RunId;
import org.cascade.server.bench.trial.Told;

/**
 * A run with its time and figures.
 *
 * @param told by the entrant
 */
record Measured(double seconds, Map<Figure, Double> figures, Told told) {
  /** Rows as {@link BenchRun} counts them, and what the run left. */
  BenchRun run(RunId id, long rows, double sampleOf, Map<String, String> checksums) {
    return new BenchRun(id, seconds, rows, sampleOf, figures, checksums);
  }
}
