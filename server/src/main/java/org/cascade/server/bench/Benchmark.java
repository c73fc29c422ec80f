package org.cascade.server.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.server.bench.report.MarkdownReport;
import org.cascade.server.bench.report.SvgPlot;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.ResultsFile;
import org.cascade.server.bench.trial.Stage;
import org.cascade.server.bench.trial.Trials;
import org.cascade.server.settings.CascadeSettings;
import org.jspecify.annotations.Nullable;

/**
 * Measures Cascade and its baselines. Whatever interrupts it, the same again goes on where it
 * stood: the district is made in steps, and every run is saved as soon as it is checked.
 */
public final class Benchmark {
  private final BenchPlan plan;
  private final CascadeSettings settings;
  private final BenchTeller teller;
  private final BenchServers servers;
  private @Nullable ResultsFile file;

  public Benchmark(BenchPlan plan, CascadeSettings settings, PrintWriter out) {
    this.plan = plan;
    this.settings = settings;
    this.teller = new BenchTeller(out);
    this.servers = new BenchServers(plan, settings, teller);
  }

  /**
   * Runs what is missing, and writes the reports.
   *
   * @return false if it was stopped before its end
   * @throws org.cascade.server.bench.trial.BenchFailedException if two did not leave the same
   * @throws org.cascade.server.bench.result.BadResultsException if the results there are of
   *     something else
   */
  public boolean run() {
    try {
      measure();
      teller.heading("The results are in %s, .json and .svg.".formatted(plan.file(".md")));
      return true;
    } catch (RuntimeException failure) {
      if (servers.isClosed()) {
        // Whatever was under way has lost its server.
        return false;
      }
      throw failure;
    } finally {
      stop();
    }
  }

  /**
   * Ends it, by whatever thread; what was measured is kept.
   *
   * @return false if it had ended by itself
   */
  public boolean stop() {
    return servers.close();
  }

  /**
   * A first push before there is any student work; with the binary log before without, so that the
   * work is made without.
   */
  private void measure() {
    List<Boolean> binlogs = servers.binlogs();
    if (plan.cases().contains(BenchCase.FIRST_PUSH)) {
      List<Boolean> reversed = new ArrayList<>(binlogs);
      Collections.reverse(reversed);
      reversed.forEach(binlog -> measure(List.of(BenchCase.FIRST_PUSH), servers.with(binlog)));
    }
    List<BenchCase> others =
        plan.cases().stream().filter(it -> it != BenchCase.FIRST_PUSH).toList();
    if (!others.isEmpty()) {
      binlogs.forEach(binlog -> measureAtWork(others, servers.with(binlog)));
    }
    writeReports(servers.any().stage());
  }

  private void measureAtWork(List<BenchCase> cases, BenchServer server) {
    Stage stage = server.stage();
    if (!stage.district().isWorkMade()) {
      teller.heading("What students have done, and the next year");
      teller.during("bringing all courses in step", stage::settle);
      stage.district().makeWork();
    }
    measure(cases, server);
  }

  private void measure(List<BenchCase> cases, BenchServer server) {
    Meter meter = new Meter(server.database());
    for (BenchCase benchCase : cases) {
      new Rounds(
              Trials.of(benchCase, server.stage()),
              server.writesBinlog(),
              meter::measure,
              file(server),
              teller)
          .run(plan.repeats());
    }
  }

  private ResultsFile file(BenchServer server) {
    ResultsFile known = file;
    if (known == null) {
      known = opened(server);
      file = known;
    }
    return known;
  }

  private ResultsFile opened(BenchServer server) {
    Path path = plan.file(".json");
    if (plan.isAnew()) {
      delete(path);
    }
    return ResultsFile.open(path, Surroundings.subject(plan, server, settings), plan.command());
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeReports(Stage stage) {
    ResultsFile results = file(servers.any());
    results.describe(teller.during("counting the district", () -> district(stage)));
    write(".md", MarkdownReport.of(results.results(), large()));
    write(".svg", SvgPlot.of(results.results()));
  }

  private static Map<String, Long> district(Stage stage) {
    Map<String, Long> counts = new LinkedHashMap<>(stage.district().counted());
    counts.put("setup records at courses and sections", stage.setupRecords());
    return counts;
  }

  private @Nullable BenchResults large() {
    return plan.size().equals(BenchSize.STATE)
        ? ResultsFile.readIfThere(plan.out().resolve(BenchSize.LARGE.name() + ".json")).orElse(null)
        : null;
  }

  private void write(String ending, String text) {
    try {
      Files.writeString(plan.file(ending), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
