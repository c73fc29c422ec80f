package org.cascade.application.year;

import java.util.List;
import org.cascade.domain.district.CalendarId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a calendar that was to be rolled forward.
 *
 * @param made the calendar of the next year: the new one, or the one that is there already; absent
 *     in a preview of a new one
 * @param ignoring the courses that keep Ignore Master Push, in order of their numbers
 */
public record RolledCalendar(
    Source source,
    Outcome outcome,
    @Nullable CalendarId made,
    RollCounts counts,
    List<Ignoring> ignoring) {
  /** Where it was rolled from, as people know it. */
  public record Source(CalendarId id, String school, String name) {}

  /** A course that master pushes will leave alone in the next year too. */
  public record Ignoring(String number, String name) {}

  /** How it ended. */
  public enum Outcome {
    /** It was made, with all that belongs to it. */
    ROLLED,
    /** An earlier run made it; nothing was changed. */
    ROLLED_BEFORE,
    /** The school has another calendar of the name in the next year; nothing was changed. */
    NAME_TAKEN
  }

  public RolledCalendar {
    ignoring = List.copyOf(ignoring);
  }
}
