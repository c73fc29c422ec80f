package org.cascade.server.words;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.AwaitingTotals;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Remedy;
import org.cascade.proto.v1.ReportScope;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.proto.v1.ResidualTotals;
import org.jspecify.annotations.Nullable;

/** Prints reports as tables, row by row as they come, so that their size does not matter. */
public final class ReportText {
  private final PrintWriter out;
  private @Nullable String group;

  public ReportText(PrintWriter out) {
    this.out = out;
  }

  public void scope(ReportScope scope) {
    out.printf(
        "%s: %s looked at, %s left alone by pushes.%n",
        scope.getCatalogName(),
        Words.count(scope.getTargetCourses(), "course"),
        Words.number(scope.getSkippedCourses()));
  }

  /** A change that courses await; rows of the same master stand together. */
  public void awaiting(AwaitingRecord row) {
    if (begins(row.getMaster())) {
      out.printf("%n%s %s%n", row.getMasterNumber(), row.getMasterName());
      line(List.of("awaiting", "desynced", "ignored"), "change", "record");
    }
    line(
        numbers(row.getAwaiting(), row.getDesynced(), row.getIgnored()),
        Words.change(row.getChange()),
        ItemText.record(row.getDataType(), row.getRecordName(), row.getTermName())
            + contents(row.getBefore(), row.getAfter()));
  }

  private static List<String> numbers(long... numbers) {
    return LongStream.of(numbers).mapToObj(Words::number).toList();
  }

  private void line(List<String> cells, String word, String record) {
    cells.forEach(cell -> out.printf(Locale.ROOT, "  %8s", cell));
    out.printf(Locale.ROOT, "  %-11s %s%n", word, record);
  }

  private static String contents(String before, String after) {
    if (before.isEmpty() && after.isEmpty()) {
      return "";
    }
    return ": " + (before.isEmpty() ? "" : before + " -> ") + (after.isEmpty() ? "gone" : after);
  }

  public void totals(AwaitingTotals totals) {
    out.printf(
        "%n%s of %s: %s awaiting, %s desynced, %s ignored."
            + " Courses: %s linked, %s desynced, %s that ignore pushes.%n",
        Words.count(totals.getRows(), "change"),
        Words.count(totals.getMasters(), "master"),
        Words.number(totals.getAwaiting()),
        Words.number(totals.getDesynced()),
        Words.number(totals.getIgnored()),
        Words.number(totals.getLinkedCourses()),
        Words.number(totals.getDesyncedCourses()),
        Words.number(totals.getCourseControlledCourses()));
  }

  /** A record that would stay behind; rows of the same course stand together. */
  public void residual(ResidualRecord row) {
    PushItem item = row.getItem();
    if (begins(item.getCourse())) {
      out.printf("%n%s%n", ItemText.course(item));
      line(List.of("grades", "comments", "scores", "assignm.", "students"), "since", "record");
    }
    Evidence work = item.getEvidence();
    line(
        numbers(
            work.getPostedGrades(),
            work.getComments(),
            work.getScores(),
            work.getAssignments(),
            work.getStudents()),
        row.getResidualSince().isEmpty() ? "-" : row.getResidualSince(),
        section(item) + ItemText.record(item) + ItemText.about(item) + ": " + fate(row));
  }

  private static String section(PushItem item) {
    return item.getSectionNumber().isEmpty() ? "" : "section " + item.getSectionNumber() + ", ";
  }

  private static String fate(ResidualRecord row) {
    String master = row.getMasterHasIt() ? "; the master has it" : "";
    return Words.outcome(row.getItem().getOutcome())
        + master
        + "; "
        + advice(row.getRemediesList());
  }

  private static String advice(List<Remedy> remedies) {
    return remedies.stream().map(ReportText::advice).collect(Collectors.joining(", or "));
  }

  private static String advice(Remedy remedy) {
    return switch (remedy) {
      case REMEDY_REALIGN_OR_DELETE_WORK -> "realign or delete the work";
      case REMEDY_SET_COURSE_OPTIONS_AND_PUSH -> "set calc options at the course and push it";
      case REMEDY_ADD_BACK_TO_MASTER -> "add it back to the master";
      case REMEDY_CLEAR_REFERENCE -> "change what refers to it";
      case REMEDY_UNSPECIFIED, UNRECOGNIZED -> "this program is older than the remedy";
    };
  }

  public void totals(ResidualTotals totals) {
    String work = Words.work(totals.getWork());
    out.printf(
        "%n%s at %s%s.%n",
        Words.count(totals.getRows(), "record"),
        Words.count(totals.getCourses(), "course"),
        work.isEmpty() ? "" : ": " + work);
    if (totals.getRows() > 0) {
      out.println("Of what may be done about one, do one; then overwrite again.");
    }
  }

  private boolean begins(String next) {
    boolean isAnother = !next.equals(group);
    group = next;
    return isAnother;
  }
}
