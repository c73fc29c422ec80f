package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.JobLease;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of masters' setup that courses are compared with, taken once while a job is
 * worked: a master has courses in many ranges. One that Cascade edits meanwhile has another version
 * and another print. If a script edits one meanwhile, which does not raise the version, the courses
 * that are still to come are found in step with what the master was when the job came to it first,
 * as if they had been first in line; the next push sees the edit.
 */
final class MasterPrints {
  /** Some hundred bytes each; a whole state has about as many. */
  private static final int REMEMBERED = 50_000;

  private final Cache<Key, Map<DataType, Print>> known =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(JobLease job, long master, int version, Set<DataType> types) {}

  /**
   * By master and type; what has no records has no entry.
   *
   * @param job absent: what is there now
   * @param versions by master
   */
  Map<Long, Map<DataType, Print>> of(
      SqlSession session,
      @Nullable JobLease job,
      Set<DataType> types,
      Map<Long, Integer> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    return job == null
        ? new Prints(session).ofMasters(types, versions.keySet())
        : ofJob(session, job, types, versions);
  }

  private Map<Long, Map<DataType, Print>> ofJob(
      SqlSession session, JobLease job, Set<DataType> types, Map<Long, Integer> versions) {
    Map<Long, Map<DataType, Print>> prints = new HashMap<>();
    Map<Long, Key> missing = new TreeMap<>();
    versions.forEach(
        (master, version) -> {
          Key key = new Key(job, master, version, types);
          Map<DataType, Print> print = known.getIfPresent(key);
          if (print == null) {
            missing.put(master, key);
          } else {
            prints.put(master, print);
          }
        });
    if (!missing.isEmpty()) {
      prints.putAll(take(session, types, missing));
    }
    return prints;
  }

  private Map<Long, Map<DataType, Print>> take(
      SqlSession session, Set<DataType> types, Map<Long, Key> missing) {
    Map<Long, Map<DataType, Print>> prints = new Prints(session).ofMasters(types, missing.keySet());
    missing.forEach((master, key) -> known.put(key, prints.getOrDefault(master, Map.of())));
    return prints;
  }
}
