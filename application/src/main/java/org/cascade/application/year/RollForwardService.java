package org.cascade.application.year;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.CalendarId;

/** Looks whether there is something to roll forward, and somewhere to roll it to. */
public final class RollForwardService implements RollForward {
  private final CalendarRolls rolls;

  @Inject
  public RollForwardService(CalendarRolls rolls) {
    this.rolls = rolls;
  }

  @Override
  public RollRun rollForward(RollRequest request) {
    List<FieldViolation> wrong = new ArrayList<>();
    int next = request.year() + 1;
    if (!rolls.hasYear(request.year())) {
      wrong.add(new FieldViolation("from_year", "there is no school year " + request.year()));
    } else if (!rolls.hasYear(next)) {
      wrong.add(
          new FieldViolation(
              "from_year",
              "the next school year, %d, is not there: make it first".formatted(next)));
    }
    request
        .school()
        .filter(school -> !rolls.hasSchool(school))
        .ifPresent(
            school ->
                wrong.add(new FieldViolation("school", "there is no school " + school.value())));
    if (!wrong.isEmpty()) {
      throw CascadeException.invalid(wrong);
    }
    return new RollRun(rolls, request, calendars(request));
  }

  /** Rolling nothing is no success. */
  private List<CalendarId> calendars(RollRequest request) {
    List<CalendarId> calendars = rolls.calendars(request.year(), request.school());
    if (calendars.isEmpty()) {
      throw CascadeException.invalid(
          List.of(
              new FieldViolation("from_year", "no calendar of it is there to be rolled forward")));
    }
    return calendars;
  }
}
