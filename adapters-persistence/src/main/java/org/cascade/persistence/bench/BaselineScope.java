package org.cascade.persistence.bench;

import java.util.List;

/**
 * The courses that a baseline is run on: those of a year that are linked to a master.
 *
 * @param year by the year in which it ends
 * @param calendars only their courses; none named: of all calendars of the year
 * @param masters only their courses; none named: of all masters
 * @param connections at most so many at the same time, as many as Cascade has workers
 */
public record BaselineScope(int year, List<Long> calendars, List<Long> masters, int connections) {
  public BaselineScope {
    calendars = List.copyOf(calendars);
    masters = List.copyOf(masters);
  }

  /** Everything that is linked in a year. */
  public static BaselineScope of(int year, int connections) {
    return new BaselineScope(year, List.of(), List.of(), connections);
  }

  public BaselineScope withCalendars(List<Long> only) {
    return new BaselineScope(year, only, masters, connections);
  }

  public BaselineScope withMasters(List<Long> only) {
    return new BaselineScope(year, calendars, only, connections);
  }
}
