package org.cascade.application.school;

import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.CalendarId;

/** Reads and changes calendars. */
public interface ManageCalendars extends ManageResources<CalendarId, Calendar, CalendarFilter> {}
