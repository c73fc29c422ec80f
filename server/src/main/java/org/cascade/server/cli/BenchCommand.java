package org.cascade.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.server.bench.BenchPlan;
import org.cascade.server.bench.Benchmark;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.settings.CascadeSettings;
import org.cascade.server.settings.Setting;
import org.cascade.server.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cascade against what else could do its work. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Measures pushes, previews and reports on a generated district, in alternation with SQL that"
          + " does the same, and writes what it found as Markdown, JSON and a plot.",
      "It starts its own server, on an embedded MySQL, or on the one that CASCADE_DB_URL names: that"
          + " has to be empty and to be used by nobody else. Stopped at any time, the same command"
          + " goes on where it stood. docs/benchmarks/README.md says what is measured."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all was measured",
      "1:it was stopped, or something went wrong; a message says what",
      "2:the command line or the configuration is wrong"
    })
final class BenchCommand implements Callable<Integer> {
  private static final Map<String, String> BUFFER_POOLS = Map.of("large", "4G", "state", "6G");

  /** All cases are too much for one night. */
  private static final List<BenchCase> CASES_OF_STATE =
      List.of(BenchCase.FIRST_PUSH, BenchCase.NOTHING_CHANGED, BenchCase.OVERWRITE_AFTER_DRIFT);

  /** Which settings of the binary log are measured. */
  enum Binlog {
    OFF,
    ON,
    BOTH
  }

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      required = true,
      description =
          "small (7 schools, some minutes), large (112 schools, some hours) or state (1,120 schools,"
              + " a night).")
  private BenchSize size = BenchSize.SMALL;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Runs of each case by each contender. Default: 5; of size state: 3.")
  private @Nullable Integer repeats;

  @Option(
      names = "--cases",
      paramLabel = "CASE",
      split = ",",
      description =
          "Only these: ${COMPLETION-CANDIDATES}. Default: all; of size state the first push, nothing"
              + " changed and the overwrite.")
  private List<BenchCase> cases = List.of();

  @Option(
      names = "--binlog",
      paramLabel = "off|on|both",
      description =
          "Whether the embedded MySQL writes a binary log. Default: both, one after the other.")
  private @Nullable Binlog binlog;

  @Option(
      names = "--buffer-pool",
      paramLabel = "SIZE",
      description = "Of the embedded MySQL. Default: 256M, of size large 4G, of size state 6G.")
  private @Nullable String bufferPool;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the district, kept for the next time. Default: one for each size in the cache"
              + " folder.")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "docs/benchmarks",
      description = "Folder of the results. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("docs", "benchmarks");

  @Option(
      names = "--anew",
      description = "Forget the results of earlier in that folder; the district is kept.")
  private boolean isAnew;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Logging.ofCommand();
    PrintWriter out = Specs.commandLine(spec).getOut();
    CascadeSettings settings = settings();
    Benchmark benchmark = new Benchmark(plan(settings), settings, out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(benchmark, out), "stop"));
    return benchmark.run() ? 0 : 1;
  }

  /** What is under way fails then, and nobody needs to hear of that. */
  private static void stop(Benchmark benchmark, PrintWriter out) {
    Logging.ofNothing();
    if (benchmark.stop()) {
      out.printf("%nStopped. The same command goes on from here.%n");
      out.flush();
    }
  }

  private CascadeSettings settings() {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    options.put(Setting.PORT, "0");
    CascadeSettings settings = SettingsReader.read(Optional.empty(), System.getenv(), options);
    Path folder =
        Optional.ofNullable(data)
            .orElseGet(() -> settings.cache().resolve("bench").resolve(size.name()));
    options.put(Setting.DATA, folder.toString());
    return SettingsReader.read(Optional.empty(), System.getenv(), options);
  }

  private BenchPlan plan(CascadeSettings settings) {
    refuseWhatOnlyTheEmbeddedCanDo(settings);
    return new BenchPlan(
        size,
        repeats(),
        cases(),
        settings.dbUrl().isPresent() ? List.of() : binlogs(),
        Optional.ofNullable(bufferPool)
            .orElseGet(() -> BUFFER_POOLS.getOrDefault(size.name(), "256M")),
        out,
        isAnew,
        new Version().getVersion()[0],
        command());
  }

  private void refuseWhatOnlyTheEmbeddedCanDo(CascadeSettings settings) {
    if (settings.dbUrl().isPresent() && (binlog != null || bufferPool != null || data != null)) {
      throw wrong(
          "--binlog, --buffer-pool and --data are of the embedded MySQL; %s names another one, which is measured as it is set"
              .formatted(Setting.DB_URL.variable()));
    }
    if (bufferPool != null && !bufferPool.matches("[1-9][0-9]{0,5}[MG]")) {
      throw wrong("--buffer-pool is not like 512M or 4G: " + bufferPool);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Specs.commandLine(spec), message);
  }

  private int repeats() {
    int most = 99;
    int chosen = Optional.ofNullable(repeats).orElseGet(() -> size.equals(BenchSize.STATE) ? 3 : 5);
    if (chosen < 1 || chosen > most) {
      throw wrong("--repeats must be from 1 to %d: %d".formatted(most, chosen));
    }
    return chosen;
  }

  private List<BenchCase> cases() {
    List<BenchCase> all = size.equals(BenchSize.STATE) ? CASES_OF_STATE : BenchCase.all();
    return cases.isEmpty() ? all : cases.stream().sorted().distinct().toList();
  }

  private List<Boolean> binlogs() {
    return switch (Optional.ofNullable(binlog).orElse(Binlog.BOTH)) {
      case OFF -> List.of(false);
      case ON -> List.of(true);
      case BOTH -> List.of(false, true);
    };
  }

  /** As it was given, to be told in the report. */
  private String command() {
    List<String> arguments = Specs.commandLine(spec).getParseResult().originalArgs();
    return "./cascade " + String.join(" ", arguments);
  }
}
