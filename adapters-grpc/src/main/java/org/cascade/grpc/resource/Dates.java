package org.cascade.grpc.resource;

import com.google.type.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the calendar on the wire. */
public final class Dates {
  /** Dates with four digits are read the same by everybody, MySQL among them. */
  private static final int FIRST_YEAR = 1000;

  /** Stands for what is no day; the request goes no further. */
  private static final LocalDate NONE = LocalDate.MIN;

  private Dates() {}

  public static Date message(LocalDate date) {
    return Date.newBuilder()
        .setYear(date.getYear())
        .setMonth(date.getMonthValue())
        .setDay(date.getDayOfMonth())
        .build();
  }

  /** A day; if it is none, {@link #NONE}. */
  public static LocalDate required(Date date, String field, Faults faults) {
    try {
      LocalDate day = LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // said below
    }
    faults.add(field, "has to be a day of the calendar, with year (1000 to 9999), month and day");
    return NONE;
  }

  /** Where both are days, one must not be after the other. */
  public static void inOrder(
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      String lastField,
      String firstField,
      Faults faults) {
    if (first != null && last != null && !last.equals(NONE) && first.isAfter(last)) {
      faults.add(lastField, "must not be before " + firstField);
    }
  }
}
