package org.cascade.persistence.school;

import jakarta.inject.Inject;
import org.cascade.application.school.Calendar;
import org.cascade.application.school.CalendarFilter;
import org.cascade.application.school.Calendars;
import org.cascade.domain.district.CalendarId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Calendars in MySQL. */
public final class MyBatisCalendars extends MyBatisResources<CalendarId, Calendar, CalendarFilter>
    implements Calendars {
  @Inject
  public MyBatisCalendars(Transactions transactions) {
    super(transactions, new CalendarTable());
  }
}
