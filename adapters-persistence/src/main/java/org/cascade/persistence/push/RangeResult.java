package org.cascade.persistence.push;

import java.util.List;
import java.util.Map;
import org.cascade.application.push.PushItem;
import org.cascade.domain.push.TallyKey;

/** What came out of a range: numbers of courses and of records, and what is told one by one. */
record RangeResult(
    int range,
    long applied,
    long unchanged,
    long failed,
    Map<TallyKey, Long> totals,
    List<PushItem> items) {}
