package org.cascade.domain.push;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cascade.domain.district.CourseId;

/**
 * The course numbers of one calendar, planned before its first course (C-8).
 *
 * @param moves the number that each course gets; courses that keep theirs have no entry
 * @param refused the courses that wanted a number and do not get it (NUMBER_TAKEN)
 * @param together groups of moves that depend on each other and are made in one transaction
 */
public record NumberPlan(
    Map<CourseId, String> moves, Set<CourseId> refused, List<Set<CourseId>> together) {
  public NumberPlan {
    moves = new TreeMap<>(moves);
    refused = Set.copyOf(refused);
    together = List.copyOf(together);
  }

  /**
   * Plans a calendar.
   *
   * @param numbers the number of every course of the calendar, targets or not
   * @param wanted the number of its master for each target course
   */
  public static NumberPlan of(Map<CourseId, String> numbers, Map<CourseId, String> wanted) {
    Map<CourseId, String> movers = new HashMap<>(wanted);
    movers.entrySet().removeIf(move -> move.getValue().equals(numbers.get(move.getKey())));
    Map<String, CourseId> holders = new HashMap<>();
    numbers.forEach((course, number) -> holders.put(number, course));
    Set<CourseId> refused = new KeyClaims<>(holders, movers, Set.<CourseId>of()).refused();
    movers.keySet().removeAll(refused);
    return new NumberPlan(movers, refused, chains(new TreeMap<>(movers), holders));
  }

  /** What this plan says of a course's number, as a planner of the course takes it. */
  public Map<CourseId, NumberDecision> decisions() {
    Set<CourseId> grouped = new HashSet<>();
    together.forEach(grouped::addAll);
    Map<CourseId, NumberDecision> decisions = new HashMap<>();
    moves.forEach(
        (course, number) ->
            decisions.put(course, new NumberDecision.Move(number, grouped.contains(course))));
    refused.forEach(
        course -> decisions.put(course, new NumberDecision.Refused(Reason.NUMBER_TAKEN)));
    return decisions;
  }

  /**
   * A number is held by one course and moved to by one, so what hangs together is a chain or a
   * cycle.
   */
  private static List<Set<CourseId>> chains(
      TreeMap<CourseId, String> movers, Map<String, CourseId> holders) {
    Map<CourseId, CourseId> waitsFor = new LinkedHashMap<>();
    movers.forEach(
        (course, number) -> {
          CourseId holder = holders.get(number);
          if (holder != null) {
            waitsFor.put(course, holder);
          }
        });
    return components(waitsFor);
  }

  private static List<Set<CourseId>> components(Map<CourseId, CourseId> waitsFor) {
    Map<CourseId, Set<CourseId>> groupOf = new LinkedHashMap<>();
    waitsFor.forEach(
        (course, holder) -> {
          Set<CourseId> merged = new HashSet<>(Set.of(course));
          merged.add(holder);
          merged.addAll(groupOf.getOrDefault(course, Set.of()));
          merged.addAll(groupOf.getOrDefault(holder, Set.of()));
          merged.forEach(member -> groupOf.put(member, merged));
        });
    return groupOf.values().stream().distinct().toList();
  }
}
