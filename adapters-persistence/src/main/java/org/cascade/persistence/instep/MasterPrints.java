package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of masters' setup that courses are compared with, taken once while a job is
 * worked: a master has courses in many ranges. One that Cascade edits meanwhile has another version
 * and another print. If a script edits one meanwhile, which does not raise the version, the courses
 * that are still to come are found in step with what the master was when the job came to it first,
 * as if they had been first in line, until one has to be read; from then on the job takes what the
 * master is.
 */
final class MasterPrints {
  /** Some hundred bytes each; a whole state has about as many. */
  private static final int REMEMBERED = 50_000;

  /** Those of jobs that have come to their end go. */
  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final Cache<Key, Taken> known =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(UNUSED).build();

  private record Key(JobLease job, long master, Set<DataType> types) {}

  /** Of a version of the master. */
  private record Taken(int version, Map<DataType, Print> prints) {}

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
    Map<Long, Integer> missing = new TreeMap<>();
    versions.forEach(
        (master, version) -> {
          Taken taken = known.getIfPresent(new Key(job, master, types));
          if (taken == null || taken.version() != version) {
            missing.put(master, version);
          } else {
            prints.put(master, taken.prints());
          }
        });
    if (!missing.isEmpty()) {
      prints.putAll(take(session, job, types, missing));
    }
    return prints;
  }

  private Map<Long, Map<DataType, Print>> take(
      SqlSession session, JobLease job, Set<DataType> types, Map<Long, Integer> missing) {
    Map<Long, Map<DataType, Print>> prints = new Prints(session).ofMasters(types, missing.keySet());
    missing.forEach(
        (master, version) ->
            known.put(
                new Key(job, master, types),
                new Taken(version, prints.getOrDefault(master, Map.of()))));
    return prints;
  }

  /**
   * Holds masters as they were read to the prints that a job has of them. Of one that is another it
   * has none any more.
   *
   * @param compared masters that courses of the same transaction were found in step with
   * @throws PlanOvertakenException if one of these is another
   */
  void requireSame(JobLease job, Set<DataType> types, Masters read, Set<Long> compared) {
    List<Key> others =
        read.prints().entrySet().stream()
            .map(master -> new Key(job, master.getKey(), types))
            .filter(key -> isAnother(known.getIfPresent(key), read.prints(key.master()), types))
            .toList();
    known.invalidateAll(others);
    List<Long> changed =
        others.stream().map(Key::master).filter(compared::contains).sorted().toList();
    if (!changed.isEmpty()) {
      throw new PlanOvertakenException("masters changed while they were pushed: " + changed);
    }
  }

  private static boolean isAnother(
      @Nullable Taken taken, Map<DataType, Print> read, Set<DataType> types) {
    return taken != null
        && types.stream()
            .anyMatch(type -> !Objects.equals(taken.prints().get(type), read.get(type)));
  }
}
