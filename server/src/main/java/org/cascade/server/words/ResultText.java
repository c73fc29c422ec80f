package org.cascade.server.words;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.TypeLeftAlone;

/** Says what a push did or would do, what not, why, and what to do about it. */
public final class ResultText {
  /** Of all reasons together. */
  public static final int EXAMPLES = 20;

  private static final List<Outcome> NOT_PUSHED =
      List.of(Outcome.OUTCOME_KEPT, Outcome.OUTCOME_SKIPPED, Outcome.OUTCOME_FAILED);

  private final PrintWriter out;

  public ResultText(PrintWriter out) {
    this.out = out;
  }

  public void courses(CourseCounts courses) {
    out.printf(
        Locale.ROOT,
        "  %s: %s applied, %s unchanged, %s left alone, %s failed%s.%n",
        Words.count(courses.getTotal(), "course"),
        Words.number(courses.getApplied()),
        Words.number(courses.getUnchanged()),
        Words.number(courses.getSkipped()),
        Words.number(courses.getFailed()),
        notBegun(courses));
  }

  private static String notBegun(CourseCounts courses) {
    long rest = courses.getPending() + courses.getRunning();
    return rest == 0 ? "" : ", " + Words.number(rest) + " not begun";
  }

  public void records(List<RecordTotal> totals) {
    if (!totals.isEmpty()) {
      out.println();
      new TotalsTable(totals).lines().forEach(line -> out.println("  " + line));
      notes(totals);
    }
  }

  /** Reasons of what went as planned, such as why a record was deleted. */
  private void notes(List<RecordTotal> totals) {
    Map<String, Long> notes = new TreeMap<>();
    totals.stream()
        .filter(total -> !NOT_PUSHED.contains(total.getOutcome()))
        .forEach(
            total -> note(total).forEach(note -> notes.merge(note, total.getRecords(), Long::sum)));
    notes.forEach((note, records) -> out.printf("  %s %s%n", Words.number(records), note));
  }

  private static Stream<String> note(RecordTotal total) {
    return Words.reason(total.getReason())
        .map(reason -> Words.outcome(total.getOutcome()) + ": " + ReasonWords.of(reason).what())
        .stream();
  }

  /** A line for each reason. */
  public void typesLeftAlone(List<TypeLeftAlone> types) {
    Map<Reason, List<String>> byReason = new TreeMap<>();
    types.forEach(
        type ->
            byReason
                .computeIfAbsent(type.getReason(), reason -> new ArrayList<>())
                .add(plural(type)));
    byReason.forEach(
        (reason, names) ->
            out.printf(
                "  Left alone whole: %s (%s).%n",
                String.join(", ", names), GroupWords.what(reason)));
  }

  private static String plural(TypeLeftAlone type) {
    return Words.dataType(type.getDataType()).map(Words::plural).orElse("another type");
  }

  /** What would be deleted, renamed, kept and so on at each school. */
  public void schools(SchoolTable schools) {
    if (!schools.isEmpty()) {
      out.println();
      schools.lines().forEach(line -> out.println("  " + line));
    }
  }

  /** Every reason, how often, what to do about it, and some examples. */
  public void told(Told items) {
    List<Told.Group> groups = items.groups();
    if (groups.stream().noneMatch(group -> group.part() == Told.Part.NOT_PUSHED)) {
      out.printf("%n  Nothing was left out.%n");
    }
    int examples = Math.max(1, EXAMPLES / Math.max(1, groups.size()));
    for (Told.Part part : Told.Part.values()) {
      print(part, groups.stream().filter(group -> group.part() == part).toList(), examples);
    }
  }

  private void print(Told.Part part, List<Told.Group> groups, int examples) {
    if (!groups.isEmpty()) {
      out.printf("%n  %s:%n", GroupWords.title(part));
      groups.forEach(group -> print(group, examples));
    }
  }

  private void print(Told.Group group, int limit) {
    out.printf("%n  %s%n", GroupWords.heading(group));
    out.printf("    What to do: %s%n", GroupWords.advice(group));
    List<PushItem> examples = group.examples(limit);
    examples.forEach(item -> out.println("    - " + ItemText.line(item)));
    long more = group.items() - examples.size();
    if (more > 0) {
      out.printf("    ... and %s more%n", Words.number(more));
    }
  }

  /** Every reason in one line, for those who will see the rest later. */
  public void toldInBrief(Told items) {
    out.printf("%n  Not pushed, renamed, changed while in use, or to be known:%n");
    items.groups().forEach(group -> out.printf("  - %s%n", GroupWords.heading(group)));
  }

  /** An item by itself, with its reason and its key. */
  public void item(PushItem item) {
    String outcome =
        item.getOutcome() == Outcome.OUTCOME_UNSPECIFIED
            ? "to be known"
            : Words.outcome(item.getOutcome());
    String reason =
        Words.reason(item.getReason()).map(known -> ": " + ReasonWords.of(known).what()).orElse("");
    String key = item.getRecordKey().isEmpty() ? "" : " [" + item.getRecordKey() + "]";
    out.printf("%s: %s%s%s%n", outcome, ItemText.line(item), reason, key);
  }
}
