package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.push.PushItem;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.TallyKey;

/** What became of the courses of a range. */
final class RangeResult {
  final Map<TallyKey, Long> totals = new HashMap<>();
  final List<PushItem> items = new ArrayList<>();
  long rows;
  int applied;
  int unchanged;
  int failed;

  void done(CoursePlan plan, List<PushItem> notPushed) {
    plan.tally().forEach((key, records) -> totals.merge(key, records, Long::sum));
    items.addAll(notPushed);
    rows += plan.isUnchanged() ? 0 : 1 + plan.lines().size();
    if (plan.isUnchanged()) {
      unchanged++;
    } else {
      applied++;
    }
  }

  void lost(PushItem item) {
    items.add(item);
    failed++;
  }
}
