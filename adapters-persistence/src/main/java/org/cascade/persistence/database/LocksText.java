package org.cascade.persistence.database;

import com.google.gson.JsonParser;
import java.util.EnumSet;
import java.util.Set;
import org.cascade.domain.district.Lock;
import org.jspecify.annotations.Nullable;

/** Locks as statements collect them. */
public final class LocksText {
  /** L-2: those that hold at a course r, of a school s. */
  public static final String IN_FORCE =
      """
      (SELECT JSON_ARRAYAGG(l.lock_name)
        FROM course_master m
        JOIN catalog_lock l ON l.catalog_id = m.catalog_id
        WHERE m.id = r.master_id AND m.catalog_id = s.catalog_id AND NOT r.ignore_master_push) AS locks
      """;

  private LocksText() {}

  /** The locks in a JSON array of their names; null has none. */
  public static Set<Lock> locks(@Nullable String json) {
    Set<Lock> locks = EnumSet.noneOf(Lock.class);
    if (json != null) {
      JsonParser.parseString(json)
          .getAsJsonArray()
          .forEach(lock -> locks.add(Lock.valueOf(lock.getAsString())));
    }
    return locks;
  }
}
