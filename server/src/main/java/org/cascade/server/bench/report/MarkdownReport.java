package org.cascade.server.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.BenchSubject;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Figure;
import org.jspecify.annotations.Nullable;

/** Results as a page of Markdown: what ran on what, the targets, every case, and the command. */
public final class MarkdownReport {
  private static final String HEAP_PEAK =
      "Heap peak: the peaks of the heap's parts, garbage included, added up; they need not have been"
          + " at the same time. Where that is more than -Xmx allows, only the limit is told, which"
          + " the heap did not pass.";

  private final BenchResults results;
  private final @Nullable BenchResults large;
  private final Optional<String> obstacle;
  private final List<String> lines = new ArrayList<>();

  private MarkdownReport(BenchResults results, @Nullable BenchResults large) {
    this.results = results;
    this.obstacle =
        Optional.ofNullable(large)
            .flatMap(it -> it.subject().obstacleToGrowthTo(results.subject()));
    this.large = obstacle.isPresent() ? null : large;
  }

  /**
   * The page.
   *
   * @param large the results of size large, where there are any: targets of growth need them, of
   *     the same program on the same machine
   */
  public static String of(BenchResults results, @Nullable BenchResults large) {
    return new MarkdownReport(results, large).text();
  }

  private String text() {
    lines.add("# Benchmark: " + results.subject().size());
    addEnvironment(results.subject());
    addDistrict(results.subject().district());
    addTargets();
    addContenders();
    Arrays.stream(BenchCase.values()).forEach(this::addCase);
    addCommands();
    return String.join("\n", lines) + "\n";
  }

  private void addTitle(String title) {
    lines.addAll(List.of("", "## " + title, ""));
  }

  private void addParagraph(String text) {
    lines.addAll(List.of(text, ""));
  }

  private void addEnvironment(BenchSubject subject) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("Cascade", subject.programVersion());
    environment.put("Server heap (-Xmx)", subject.heapLimitMib() + " MiB");
    environment.putAll(subject.environment());
    addTitle("What ran on what");
    lines.addAll(
        new MarkdownTable()
            .text("what", List.copyOf(environment.keySet()))
            .text("which", List.copyOf(environment.values()))
            .lines());
  }

  private void addDistrict(Map<String, Long> district) {
    addTitle("The district");
    lines.addAll(
        new MarkdownTable()
            .text("what", List.copyOf(district.keySet()))
            .numbers("how many", district.values().stream().map(Numbers::whole).toList())
            .lines());
  }

  private void addTargets() {
    List<Answer> off = Targets.answers(results, large, false);
    List<Answer> on = Targets.answers(results, large, true);
    addTitle("Targets");
    addParagraph(
        "Of medians, both with the same setting of the binary log. Runs that left other rows than"
            + " Cascade are not compared."
            + ofBothBinlogs()
            + growthFrom());
    lines.addAll(
        new MarkdownTable()
            .text("case", off.stream().map(answer -> answer.target().title()).toList())
            .text("target", off.stream().map(answer -> answer.target().text()).toList())
            .text("binlog off", off.stream().map(MarkdownReport::told).toList())
            .text("binlog on", on.stream().map(MarkdownReport::told).toList())
            .lines());
  }

  private String ofBothBinlogs() {
    long settings = results.runs().stream().map(run -> run.id().binlog()).distinct().count();
    return settings < 2
        ? ""
        : " Each case was warmed up anew in each setting, but in one process: the first push with a"
            + " binary log came before the one without, all else after it, to a program that had"
            + " run for longer.";
  }

  private String growthFrom() {
    return obstacle
        .map(" Growth is not told: the results of size large are not comparable (%s)."::formatted)
        .orElseGet(() -> large == null ? "" : growthFrom(large.subject()));
  }

  private static String growthFrom(BenchSubject large) {
    return " Growth is from the results of size %s, measured with Cascade %s, InnoDB buffer pool %s."
        .formatted(
            large.size(),
            large.programVersion(),
            large.environment().getOrDefault(BenchSubject.BUFFER_POOL, "unknown"));
  }

  private static String told(Answer answer) {
    return answer
        .measured()
        .map(measured -> word(answer.verdict()) + ": " + told(measured))
        .orElse(word(answer.verdict()));
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> "**missed**";
      case NOT_MEASURED -> "not measured";
    };
  }

  private static String told(Measured measured) {
    return measured.text() + (measured.how().isEmpty() ? "" : " (" + measured.how() + ")");
  }

  /** Who they are, only those that ran. */
  private void addContenders() {
    List<Contender> ran =
        Arrays.stream(Contender.values())
            .filter(it -> results.runs().stream().anyMatch(run -> run.id().contender() == it))
            .toList();
    addTitle("Contenders");
    ran.forEach(it -> lines.add("* " + it.title() + ": " + it.description() + "."));
    if (results.runs().stream().anyMatch(run -> run.figures().containsKey(Figure.HEAP_PEAK_MIB))) {
      lines.addAll(List.of("", HEAP_PEAK));
    }
  }

  private void addCase(BenchCase benchCase) {
    CaseTable table = new CaseTable(results, benchCase);
    addTitle(benchCase.title());
    addParagraph(benchCase.description() + " Rows: " + benchCase.rows() + "." + ratioTo(benchCase));
    lines.addAll(table.isEmpty() ? List.of("Not measured.") : table.lines());
  }

  private static String ratioTo(BenchCase benchCase) {
    return benchCase
        .baseline()
        .map(baseline -> " Ratio: of medians, to the baseline \"" + baseline.title() + "\".")
        .orElse("");
  }

  private void addCommands() {
    addTitle("The command");
    lines.add("```");
    lines.addAll(results.commands());
    lines.add("```");
  }
}
