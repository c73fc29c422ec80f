package org.cascade.application.school;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.CalendarId;

/** The calendars as callers see and change them. */
public final class CalendarService extends ResourceService<CalendarId, Calendar, CalendarFilter>
    implements ManageCalendars {
  @Inject
  public CalendarService(Calendars resources) {
    super(resources, ErrorReason.CALENDAR_NOT_FOUND);
  }

  @Override
  protected String title(CalendarId id) {
    return "calendar " + id.value();
  }
}
