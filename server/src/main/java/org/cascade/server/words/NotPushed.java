package org.cascade.server.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;

/**
 * What was not pushed, by outcome and reason: how often, and the first examples. Holds no more than
 * these, so it takes a state's items as well as a school's.
 */
public final class NotPushed {
  /** What asks most for somebody's attention stands first. */
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.OUTCOME_FAILED, Outcome.OUTCOME_KEPT, Outcome.OUTCOME_SKIPPED);

  private static final Comparator<Group> FIRST_THINGS_FIRST =
      Comparator.comparingInt((Group group) -> OUTCOMES.indexOf(group.kind.outcome()))
          .thenComparing(Comparator.comparingLong(Group::items).reversed())
          .thenComparing(Group::reason);

  private final int examplesOfEach;
  private final Map<Kind, Group> groups = new HashMap<>();

  private record Kind(Outcome outcome, Reason reason, boolean isCourse) {}

  /** Items that ended in the same way for the same reason. */
  public static final class Group {
    private final Kind kind;
    private final List<PushItem> examples = new ArrayList<>();
    private long items;

    private Group(Kind kind) {
      this.kind = kind;
    }

    public Reason reason() {
      return kind.reason();
    }

    /** Whether they are whole courses, not records of courses. */
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
  public NotPushed(int examplesOfEach) {
    this.examplesOfEach = examplesOfEach;
  }

  /** Takes an item; one that was pushed is passed over. */
  public void take(PushItem item) {
    if (OUTCOMES.contains(item.getOutcome())) {
      groups.computeIfAbsent(kind(item), Group::new).take(item, examplesOfEach);
    }
  }

  private static Kind kind(PushItem item) {
    boolean isCourse = item.getDataType() == DataType.DATA_TYPE_UNSPECIFIED;
    return new Kind(item.getOutcome(), item.getReason(), isCourse);
  }

  /** What failed first, then what was kept, then what was skipped; the most frequent first. */
  public List<Group> groups() {
    return groups.values().stream().sorted(FIRST_THINGS_FIRST).toList();
  }
}
