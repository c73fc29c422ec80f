package org.cascade.domain.district;

/** The id of a calendar: positive, given once and never used again. */
public record CalendarId(long value) implements Comparable<CalendarId> {
  @Override
  public int compareTo(CalendarId other) {
    return Long.compare(value, other.value);
  }
}
