package org.cascade.server.bench;

import java.nio.file.Path;
import java.util.List;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.server.bench.result.BenchCase;

/**
 * What a benchmark is to measure.
 *
 * @param repeats of each case by each contender, the warm-up apart
 * @param cases in the order they are run
 * @param binlogs whether MySQL writes its binary log: one setting after the other; none: as the
 *     server is set that the settings name
 * @param mySqlMemory for the embedded MySQL's buffer pool, as mysqld reads it: 4G
 * @param out the folder of the results
 * @param isAnew whether the results of earlier are forgotten; the district is kept
 * @param version of the program
 * @param command the command line, to be told in the report
 */
public record BenchPlan(
    BenchSize size,
    int repeats,
    List<BenchCase> cases,
    List<Boolean> binlogs,
    String mySqlMemory,
    Path out,
    boolean isAnew,
    String version,
    String command) {
  public BenchPlan {
    cases = List.copyOf(cases);
    binlogs = List.copyOf(binlogs);
  }

  Path file(String ending) {
    return out.resolve(size.name() + ending);
  }
}
