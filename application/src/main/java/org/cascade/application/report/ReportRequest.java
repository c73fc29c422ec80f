package org.cascade.application.report;

import java.util.Set;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/**
 * What a report is about. Sets that are empty mean all.
 *
 * @param year the year in which the school year ends
 * @param types of those that the catalog locks; for the awaiting report all but COURSE_INFO, which
 *     has to be asked for
 */
public record ReportRequest(
    int year,
    CatalogId catalog,
    Set<CalendarId> calendars,
    Set<MasterId> masters,
    Set<DataType> types) {
  public ReportRequest {
    calendars = Set.copyOf(calendars);
    masters = Set.copyOf(masters);
    types = Set.copyOf(types);
  }
}
