package org.cascade.server.bench.result;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a benchmark measured.
 *
 * @param commands the command lines that made it, each once, in the order they were given
 * @param runs in the order they were run
 */
public record BenchResults(BenchSubject subject, List<String> commands, List<BenchRun> runs) {
  public BenchResults {
    Objects.requireNonNull(subject, "no subject");
    commands = List.copyOf(commands);
    runs = List.copyOf(runs);
    Set<RunId> ids = new HashSet<>();
    runs.forEach(run -> requireNew(ids, run.id()));
  }

  private static void requireNew(Set<RunId> ids, RunId id) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException("already there: " + id);
    }
  }

  public boolean has(RunId id) {
    return runs.stream().anyMatch(run -> run.id().equals(id));
  }

  /** These and one more, which must not be there yet. */
  public BenchResults with(BenchRun run) {
    return new BenchResults(subject, commands, and(runs, run));
  }

  /** These, of a district that has been counted anew. */
  BenchResults withDistrict(Map<String, Long> district) {
    return new BenchResults(subject.withDistrict(district), commands, runs);
  }

  /** These, made by one more command line; a repeated one changes nothing. */
  BenchResults madeBy(String command) {
    return commands.contains(command)
        ? this
        : new BenchResults(subject, and(commands, command), runs);
  }

  private static <T> List<T> and(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  /** Absent where there is no such run. */
  public Optional<Series> series(BenchCase benchCase, Contender contender, boolean binlog) {
    List<BenchRun> found =
        runs.stream()
            .filter(run -> run.id().benchCase() == benchCase)
            .filter(run -> run.id().contender() == contender)
            .filter(run -> run.id().binlog() == binlog)
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Series(benchCase, contender, binlog, found));
  }

  /** Those of a case: first without binary log, then with; contenders in their order. */
  public List<Series> series(BenchCase benchCase) {
    return Stream.of(false, true)
        .flatMap(
            binlog ->
                Arrays.stream(Contender.values())
                    .flatMap(contender -> series(benchCase, contender, binlog).stream()))
        .toList();
  }

  /**
   * Whether all runs left the rows that Cascade left in the same case and setting of the binary
   * log, and Cascade's the same each time; absent where there are no checksums to tell.
   */
  public Optional<Boolean> leftTheRowsOfCascade(Series series) {
    List<BenchRun> pushes =
        series(series.benchCase(), Contender.CASCADE, series.binlog())
            .map(Series::runs)
            .orElse(List.of());
    return series.runs().stream()
        .flatMap(run -> pushes.stream().filter(push -> !push.equals(run)).map(run::leftTheRowsOf))
        .flatMap(Optional::stream)
        .reduce(Boolean::logicalAnd);
  }
}
