package org.cascade.persistence.instep;

import java.util.ArrayList;
import java.util.List;

/** Ids that follow each other without a gap, as those of courses that were made together do. */
record IdRun(long first, long last) {
  /** The runs of ids in ascending order. */
  static List<IdRun> of(Iterable<Long> ids) {
    List<IdRun> runs = new ArrayList<>();
    for (long id : ids) {
      int newest = runs.size() - 1;
      if (newest >= 0 && runs.get(newest).last() + 1 == id) {
        runs.set(newest, new IdRun(runs.get(newest).first(), id));
      } else {
        runs.add(new IdRun(id, id));
      }
    }
    return runs;
  }
}
