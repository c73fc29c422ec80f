package org.cascade.persistence.push;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PushItems;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.PlanLine;
import org.cascade.persistence.content.ListNames;

/** What items of plans need besides the plans: the names of lists' entries as of now. */
final class Items {
  private Items() {}

  /** The names that items of these lines need. */
  static Map<ListReference, String> names(
      SqlSession session, List<Planned> planned, Predicate<PlanLine> wanted) {
    Set<ListReference> entries = new HashSet<>();
    planned.forEach(course -> entries.addAll(PushItems.namesIn(course.plan(), wanted)));
    return ListNames.of(session, entries);
  }
}
