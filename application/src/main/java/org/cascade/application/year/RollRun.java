package org.cascade.application.year;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.cascade.domain.district.CalendarId;

/** Rolls one calendar after the other, each wholly or not at all. */
public final class RollRun {
  private final CalendarRolls rolls;
  private final RollRequest request;
  private final Queue<CalendarId> left;
  private RollCounts totals = RollCounts.NONE;

  RollRun(CalendarRolls rolls, RollRequest request, List<CalendarId> calendars) {
    this.rolls = rolls;
    this.request = request;
    this.left = new ArrayDeque<>(calendars);
  }

  /** Rolls the next calendar; absent if there is none left. One that is gone by now is left out. */
  public Optional<RolledCalendar> next() {
    while (!left.isEmpty()) {
      Optional<RolledCalendar> rolled =
          rolls.roll(left.remove(), request.withSections(), request.isPreview());
      if (rolled.isPresent()) {
        totals = totals.plus(rolled.get().counts());
        return rolled;
      }
    }
    return Optional.empty();
  }

  /** What has been made so far. */
  public RollCounts totals() {
    return totals;
  }
}
