package org.cascade.application.push;

import java.util.List;
import java.util.Map;
import org.cascade.domain.push.TallyKey;

/**
 * The plan of one course in the words of reports: an item for every record that would not be
 * UNCHANGED, the information lines, and counts of all records.
 *
 * @param unchanged whether nothing at all would be written
 */
public record PlannedCourse(List<PushItem> items, Map<TallyKey, Long> tally, boolean unchanged) {
  public PlannedCourse {
    items = List.copyOf(items);
    tally = Map.copyOf(tally);
  }
}
