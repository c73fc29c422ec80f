package org.cascade.server.words;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cascade.domain.district.DataType;
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

  private static final List<Outcome> NOT_PUSHED =
      List.of(Outcome.OUTCOME_KEPT, Outcome.OUTCOME_SKIPPED, Outcome.OUTCOME_FAILED);

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
            out.printf("  Left alone whole: %s (%s).%n", String.join(", ", names), what(reason)));
  }

  private static String plural(TypeLeftAlone type) {
    return Words.dataType(type.getDataType()).map(Words::plural).orElse("another type");
  }

  /** Every reason, how often, what to do about it, and some examples. */
  public void notPushed(NotPushed items) {
    List<NotPushed.Group> groups = items.groups();
    if (groups.isEmpty()) {
      out.printf("%n  Nothing was left out.%n");
      return;
    }
    out.printf("%n  What was not pushed, and why:%n");
    int examples = Math.max(1, EXAMPLES / groups.size());
    groups.forEach(group -> print(group, examples));
  }

  private void print(NotPushed.Group group, int limit) {
    out.printf("%n  %s%n", heading(group));
    out.printf("    What to do: %s%n", advice(group.reason()));
    List<PushItem> examples = group.examples(limit);
    examples.forEach(item -> out.println("    - " + line(item)));
    long more = group.items() - examples.size();
    if (more > 0) {
      out.printf("    ... and %s more%n", Words.number(more));
    }
  }

  /** Every reason in one line, for those who will see the rest later. */
  public void notPushedInBrief(NotPushed items) {
    out.printf("%n  What would not be pushed, and why:%n");
    items.groups().forEach(group -> out.printf("  - %s%n", heading(group)));
  }

  private static String heading(NotPushed.Group group) {
    String one = group.isOfCourses() ? "course" : "record";
    return Words.count(group.items(), one) + ": " + what(group.reason()) + ".";
  }

  /** An item by itself, with its reason. */
  public void item(PushItem item) {
    out.printf(
        "%s: %s: %s%n", Words.outcome(item.getOutcome()), line(item), what(item.getReason()));
  }

  static String line(PushItem item) {
    return "%s, %s, %s %s%s%s%s"
        .formatted(
            item.getSchoolName(),
            item.getCalendarName(),
            item.getCourseNumber(),
            item.getCourseName(),
            record(item),
            Words.evidence(item.getEvidence()),
            item.getErrorId().isEmpty() ? "" : " (error " + item.getErrorId() + ")");
  }

  private static String record(PushItem item) {
    return Words.dataType(item.getDataType())
        .map(type -> ": " + Words.singular(type) + " " + name(type, item))
        .orElse("");
  }

  /** An attribute of Course Info goes by its key: "SCED_SUBJECT_AREA" as "sced subject area". */
  private static String name(DataType type, PushItem item) {
    return type == DataType.COURSE_INFO
        ? item.getRecordName().toLowerCase(Locale.ROOT).replace('_', ' ')
        : '"' + item.getRecordName() + '"';
  }

  private static String what(Reason reason) {
    return Words.reason(reason)
        .map(known -> ReasonWords.of(known).what())
        .orElse("no reason given");
  }

  private static String advice(Reason reason) {
    return Words.reason(reason).map(known -> ReasonWords.of(known).advice()).orElse("");
  }
}
