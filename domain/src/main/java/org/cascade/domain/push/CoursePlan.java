package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;

/**
 * What a push does to one course: a line for every record that is not UNCHANGED, and counts of all.
 *
 * @param lines in the order of the data types; UNCHANGED records are only counted
 * @param releasedLinks rows that lose a dead link before anything else, because the record it names
 *     is linked to another row (links are unique within their owner)
 * @param tally how many records end in each outcome; its sum is the number of records considered
 */
public record CoursePlan(
    CourseId course,
    List<PlanLine> lines,
    Set<RecordRef> releasedLinks,
    Map<TallyKey, Long> tally) {
  public CoursePlan {
    lines = List.copyOf(lines);
    releasedLinks = Set.copyOf(releasedLinks);
    tally = Map.copyOf(tally);
  }

  static CoursePlan of(CourseId course, List<? extends PlanLine> considered) {
    List<PlanLine> lines = new ArrayList<>();
    Map<TallyKey, Long> tally = new HashMap<>();
    for (PlanLine line : considered) {
      tally.merge(line.tallyKey(), 1L, Long::sum);
      if (line.outcome() != Outcome.UNCHANGED) {
        lines.add(line);
      }
    }
    return new CoursePlan(course, lines, releasedLinks(considered), tally);
  }

  /**
   * A script that changed a row's key leaves a link that names a record which now belongs to
   * another row.
   */
  private static Set<RecordRef> releasedLinks(List<? extends PlanLine> considered) {
    List<SetupLine> setup =
        considered.stream().filter(SetupLine.class::isInstance).map(SetupLine.class::cast).toList();
    Map<DataType, Set<Long>> claimed = new EnumMap<>(DataType.class);
    setup.stream()
        .filter(SetupLine::takesLink)
        .forEach(
            line ->
                claimed
                    .computeIfAbsent(line.type(), type -> new HashSet<>())
                    .add(line.requireAbove().id()));
    Set<RecordRef> released = new HashSet<>();
    for (SetupLine line : setup) {
      line.deadLink()
          .filter(link -> claimed.getOrDefault(line.type(), Set.of()).contains(link))
          .ifPresent(link -> released.add(new RecordRef(line.type(), line.requireBelow().row())));
    }
    return released;
  }

  /** Whether every record is UNCHANGED: then nothing at all is written for the course. */
  public boolean isUnchanged() {
    return lines.isEmpty() && releasedLinks.isEmpty();
  }
}
