package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cascade.domain.district.CourseId;

/**
 * What a push does to one course: a line for every record that is not UNCHANGED, and counts of all.
 *
 * @param lines in the order of the data types; UNCHANGED records are only counted
 * @param releasedLinks rows whose dead link names a record that is linked to another row: before
 *     anything else it is made to name nothing at all, since links are unique within their owner;
 *     it stays dead, so the row's state stays what it is
 * @param notes information lines, not counted (C-10)
 * @param tally how many records end in each outcome; its sum is the number of records considered
 */
public record CoursePlan(
    CourseId course,
    List<PlanLine> lines,
    Set<RecordRef> releasedLinks,
    List<NoCalculation> notes,
    Map<TallyKey, Long> tally) {
  public CoursePlan {
    lines = List.copyOf(lines);
    releasedLinks = Set.copyOf(releasedLinks);
    notes = List.copyOf(notes);
    tally = Map.copyOf(tally);
  }

  /**
   * A plan of what was decided.
   *
   * @param decided of all records of the pushed types
   * @param isConsidered whether a record is considered; others stay and are not counted
   */
  static CoursePlan of(
      CourseId course,
      List<? extends PlanLine> decided,
      List<NoCalculation> notes,
      Predicate<Match> isConsidered) {
    List<PlanLine> lines = new ArrayList<>();
    Tally tally = new Tally();
    for (PlanLine line : decided) {
      if (line instanceof SetupLine setup && !isConsidered.test(setup.match())) {
        continue;
      }
      tally.count(line);
      if (line.outcome() != Outcome.UNCHANGED) {
        lines.add(line);
      }
    }
    return new CoursePlan(course, lines, releasedLinks(decided), notes, tally.counts());
  }

  /**
   * A script that changed a row's key leaves a link that names a record which now belongs to
   * another row.
   */
  private static Set<RecordRef> releasedLinks(List<? extends PlanLine> decided) {
    Set<RecordRef> dead = new HashSet<>();
    for (PlanLine line : decided) {
      if (line instanceof SetupLine setup) {
        setup.deadLink().ifPresent(link -> dead.add(ref(setup, link)));
      }
    }
    return dead.isEmpty() ? Set.of() : releasedLinks(decided, dead);
  }

  private static Set<RecordRef> releasedLinks(
      List<? extends PlanLine> decided, Set<RecordRef> dead) {
    List<SetupLine> setup =
        decided.stream().filter(SetupLine.class::isInstance).map(SetupLine.class::cast).toList();
    Set<RecordRef> claimed = new HashSet<>();
    setup.stream()
        .filter(SetupLine::takesLink)
        .map(line -> ref(line, line.requireAbove().id()))
        .filter(dead::contains)
        .forEach(claimed::add);
    Set<RecordRef> released = new HashSet<>();
    for (SetupLine line : claimed.isEmpty() ? List.<SetupLine>of() : setup) {
      line.deadLink()
          .filter(link -> claimed.contains(ref(line, link)))
          .ifPresent(link -> released.add(ref(line, line.requireBelow().row())));
    }
    return released;
  }

  private static RecordRef ref(SetupLine line, long id) {
    return new RecordRef(line.owner(), line.type(), id);
  }

  /** Whether every record is UNCHANGED: then nothing at all is written for the course. */
  public boolean isUnchanged() {
    return lines.isEmpty() && releasedLinks.isEmpty();
  }
}
