package org.cascade.server.bench.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Results in a JSON file that is whole at any time: a run that is added is saved, so a benchmark
 * that was stopped goes on with what is missing. For one thread of one process.
 */
public final class ResultsFile {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;
  private BenchResults results;

  private ResultsFile(Path file, BenchResults results) {
    this.file = file;
    this.results = results;
  }

  /**
   * Goes on with the file, or begins it where there is none. Nothing is written before a run is
   * added.
   *
   * @param command the command line, to be told in the report
   * @throws BadResultsException where the file is of another district, program or machine
   */
  public static ResultsFile open(Path file, BenchSubject subject, String command) {
    BenchResults results =
        readIfThere(file).orElseGet(() -> new BenchResults(subject, List.of(), List.of()));
    results.subject().differenceTo(subject).ifPresent(difference -> refuse(file, difference));
    return new ResultsFile(file, results.madeBy(command));
  }

  private static void refuse(Path file, String difference) {
    throw new BadResultsException(
        "%s has results of something else (%s). Name another file, or move this one away."
            .formatted(file, difference),
        null);
  }

  /** Absent where there is no such file. */
  public static Optional<BenchResults> readIfThere(Path file) {
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /**
   * Reads results.
   *
   * @throws BadResultsException where it is not a file of results
   */
  public static BenchResults read(Path file) {
    String json = text(file);
    try {
      return Objects.requireNonNull(JSON.fromJson(json, BenchResults.class), "it is empty");
    } catch (RuntimeException e) {
      // Beside its own exceptions Gson throws bare ones around those of a record's constructor.
      throw new BadResultsException(file + " is not a file of benchmark results: " + reason(e), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
  }

  public BenchResults results() {
    return results;
  }

  public boolean has(RunId id) {
    return results.has(id);
  }

  /** Adds a run, which must not be there yet, and saves. */
  public void add(BenchRun run) {
    save(results.with(run));
  }

  /** Tells how many there are of what in the district, and saves. */
  public void describe(Map<String, Long> district) {
    save(results.withDistrict(district));
  }

  private void save(BenchResults more) {
    try {
      write(more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    results = more;
  }

  private void write(BenchResults more) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path written = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(written, JSON.toJson(more) + "\n");
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
