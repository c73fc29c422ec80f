package org.cascade.application.push;

import java.util.Optional;
import java.util.Set;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for (domain.md §4). Sets that are empty mean all.
 *
 * @param year the year in which the school year ends
 * @param pushToSections absent: what the mode implies
 * @param comment at most {@link #MAX_COMMENT} characters, kept with the job
 */
public record PushRequest(
    PushKind kind,
    int year,
    CatalogId catalog,
    Set<CalendarId> calendars,
    Set<MasterId> masters,
    PushMode mode,
    @Nullable Boolean pushToSections,
    Set<DataType> types,
    String comment) {
  /** In code points. */
  public static final int MAX_COMMENT = 500;

  public PushRequest {
    calendars = Set.copyOf(calendars);
    masters = Set.copyOf(masters);
    types = Set.copyOf(types);
  }

  /** Defaults to true in OVERWRITE and to false in LOCKED; an explicit value is honoured (§4). */
  public boolean effectivePushToSections() {
    return Optional.ofNullable(pushToSections).orElse(mode == PushMode.OVERWRITE);
  }

  public Set<DataType> selectedTypes() {
    return types.isEmpty() ? OfferedTypes.ALL : types;
  }
}
