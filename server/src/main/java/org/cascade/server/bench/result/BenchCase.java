package org.cascade.server.bench.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured. */
public enum BenchCase {
  FIRST_PUSH(
      "First push",
      "The courses have nothing yet, and a locked push brings all setup of their masters down to"
          + " them and their sections.",
      "records written at courses and sections",
      Contender.SQL_SCRIPT),
  NOTHING_CHANGED(
      "Nothing changed",
      "The same push again, when every course is in step with its master.",
      "records at courses and sections, all in step",
      Contender.SQL_SCRIPT),
  FEW_MASTERS_CHANGED(
      "1 % of the masters changed",
      "The same push again, after one master in a hundred was changed.",
      "records at courses and sections, changed or in step",
      Contender.SQL_SCRIPT),
  ONE_ATTRIBUTE(
      "One attribute of every master",
      "Every master has a new state code, and only Course Info is selected.",
      "courses",
      Contender.UPDATE_STATEMENT),
  OVERWRITE_AFTER_DRIFT(
      "Overwrite after drift",
      "An overwrite of a calendar that was rolled from last year, and a third of which has drifted"
          + " from the masters.",
      "records at courses and sections, drifted or in step",
      Contender.SQL_SCRIPT),
  PREVIEW(
      "Preview",
      "What a push would do: every record that it would not leave unchanged, and why, sent to the"
          + " caller; nothing is written.",
      "records at courses and sections, considered",
      Contender.COMPARING_JOIN),
  AWAITING_REPORT(
      "Awaiting report",
      "Every change of a master that courses still await, and how many do, sent to the caller.",
      "records at courses and sections, considered",
      Contender.COMPARING_JOIN),
  RESIDUAL_REPORT(
      "Residual report",
      "Every record that an overwrite would have to keep or rename, with its student work, sent to"
          + " the caller.",
      "records at courses and sections, considered",
      Contender.COMPARING_JOIN),
  RESIDUAL_AFTER_DRIFT(
      "Residual report after drift",
      "The same of the calendar that was rolled from last year and has drifted.",
      "records at courses and sections, considered",
      Contender.COMPARING_JOIN),
  ONE_MASTER(
      "One master",
      "One master is pushed to all its courses and their sections.",
      "records at these courses and sections",
      Contender.SQL_SCRIPT),
  SUBMIT(
      "Submit",
      "From the call that submits a push of everything until the caller has the snapshot with the"
          + " total number of courses.",
      "courses in the total",
      null),
  FIRST_COURSE(
      "First course",
      "From the call that submits a push of everything until the first course is applied.",
      "courses applied",
      null);

  private final String title;
  private final String description;
  private final String rows;
  private final @Nullable Contender baseline;

  BenchCase(String title, String description, String rows, @Nullable Contender baseline) {
    this.title = title;
    this.description = description;
    this.rows = rows;
    this.baseline = baseline;
  }

  public static List<BenchCase> all() {
    return List.of(values());
  }

  public String title() {
    return title;
  }

  /** One sentence. */
  public String description() {
    return description;
  }

  /** What {@link BenchRun#rows} counts. */
  public String rows() {
    return rows;
  }

  /** Whom the others are compared with; absent where nothing but Cascade can be timed. */
  public Optional<Contender> baseline() {
    return Optional.ofNullable(baseline);
  }
}
