package org.cascade.server.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;

/**
 * What there is to tell of a push, by outcome and reason: how often, and the first examples. Holds
 * no more than these, so it takes a state's items as well as a school's.
 */
public final class Told {
  /** Why an item is told; what asks most for somebody's attention stands first. */
  public enum Part {
    NOT_PUSHED,
    RENAMED,
    CHANGED_IN_USE,
    INFORMATION
  }

  /** Of what was not pushed, likewise. */
  private static final List<Outcome> NOT_PUSHED =
      List.of(Outcome.OUTCOME_FAILED, Outcome.OUTCOME_KEPT, Outcome.OUTCOME_SKIPPED);

  private static final Comparator<Group> FIRST_THINGS_FIRST =
      Comparator.comparing(Group::part)
          .thenComparingInt(group -> NOT_PUSHED.indexOf(group.outcome()))
          .thenComparing(Comparator.comparingLong(Group::items).reversed())
          .thenComparing(Group::reason);

  private final int examplesOfEach;
  private final Map<Kind, Group> groups = new HashMap<>();

  private record Kind(Part part, Outcome outcome, Reason reason, boolean isCourse) {}

  /** Items that ended in the same way for the same reason. */
  public static final class Group {
    private final Kind kind;
    private final List<PushItem> examples = new ArrayList<>();
    private long items;

    private Group(Kind kind) {
      this.kind = kind;
    }

    public Part part() {
      return kind.part();
    }

    public Outcome outcome() {
      return kind.outcome();
    }

    public Reason reason() {
      return kind.reason();
    }

    /** Whether they are whole courses, not records of courses and sections. */
    public boolean isOfCourses() {
      return kind.isCourse();
    }

    public long items() {
      return items;
    }

    /** At most so many, the first. */
    public List<PushItem> examples(int limit) {
      return List.copyOf(examples.subList(0, Math.min(limit, examples.size())));
    }

    private void take(PushItem item, int limit) {
      items++;
      if (examples.size() < limit) {
        examples.add(item);
      }
    }
  }

  /**
   * Nothing yet.
   *
   * @param examplesOfEach kept for each group
   */
  public Told(int examplesOfEach) {
    this.examplesOfEach = examplesOfEach;
  }

  /** Takes an item; one that went as planned is passed over. */
  public void take(PushItem item) {
    part(item)
        .map(part -> kind(part, item))
        .ifPresent(kind -> groups.computeIfAbsent(kind, Group::new).take(item, examplesOfEach));
  }

  static Optional<Part> part(PushItem item) {
    if (NOT_PUSHED.contains(item.getOutcome())) {
      return Optional.of(Part.NOT_PUSHED);
    }
    return switch (item.getOutcome()) {
      case OUTCOME_RENAMED -> Optional.of(Part.RENAMED);
      case OUTCOME_UNSPECIFIED -> Optional.of(Part.INFORMATION);
      default -> item.hasEvidence() ? Optional.of(Part.CHANGED_IN_USE) : Optional.empty();
    };
  }

  private static Kind kind(Part part, PushItem item) {
    boolean isCourse = item.getDataType() == DataType.DATA_TYPE_UNSPECIFIED;
    return new Kind(part, item.getOutcome(), item.getReason(), isCourse);
  }

  /**
   * Part by part; of what was not pushed first what failed, then what was kept, then what was
   * skipped; the most frequent first.
   */
  public List<Group> groups() {
    return groups.values().stream().sorted(FIRST_THINGS_FIRST).toList();
  }
}
