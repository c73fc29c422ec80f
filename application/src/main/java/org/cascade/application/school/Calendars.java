package org.cascade.application.school;

import org.cascade.application.resource.Resources;
import org.cascade.domain.district.CalendarId;

/** Outbound: calendars. */
public interface Calendars extends Resources<CalendarId, Calendar, CalendarFilter> {}
