package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;
import org.cascade.persistence.setup.SetupReader;

/**
 * The setup of masters. Most of it is the same from one range to the next, so what was read is
 * remembered with its fingerprint, and read again only if that is another one.
 */
public final class MasterRecords {
  /** Records in memory, one or two hundred bytes each: those of a large district's masters. */
  private static final long REMEMBERED = 200_000;

  private final Cache<Key, Map<DataType, List<AboveRecord>>> known =
      CacheBuilder.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher(
              (Key key, Map<DataType, List<AboveRecord>> records) ->
                  1 + records.values().stream().mapToInt(List::size).sum())
          .build();

  private record Key(long master, Set<DataType> types, Map<DataType, Print> prints, String lists) {}

  /**
   * By master and type.
   *
   * @throws PlanOvertakenException if one changed while it was read: statements see what is
   *     committed when they begin, and a master that is half of before is none that ever was (S-5)
   */
  public Masters read(
      SqlSession session, SetupReader reader, Set<DataType> types, Set<Long> masters) {
    if (masters.isEmpty() || types.isEmpty()) {
      return Masters.NONE;
    }
    String lists = lists(session);
    Map<Long, Key> keys = keys(session, types, masters, lists);
    Map<Long, Map<DataType, List<AboveRecord>>> found = new HashMap<>();
    Map<Long, Key> missing = new HashMap<>();
    keys.forEach(
        (master, key) -> {
          Map<DataType, List<AboveRecord>> records = known.getIfPresent(key);
          if (records == null) {
            missing.put(master, key);
          } else {
            found.put(master, records);
          }
        });
    if (!missing.isEmpty()) {
      found.putAll(readMissing(session, reader, types, missing));
    }
    Map<Long, Map<DataType, Print>> prints = new HashMap<>();
    keys.forEach((master, key) -> prints.put(master, key.prints()));
    return new Masters(found, prints, lists);
  }

  private static String lists(SqlSession session) {
    return session.getMapper(StandingMapper.class).lists();
  }

  private static Map<Long, Key> keys(
      SqlSession session, Set<DataType> types, Set<Long> masters, String lists) {
    Map<Long, Map<DataType, Print>> prints = new Prints(session).ofMasters(types, masters);
    Map<Long, Key> keys = new HashMap<>();
    masters.forEach(
        master ->
            keys.put(master, new Key(master, types, prints.getOrDefault(master, Map.of()), lists)));
    return keys;
  }

  private Map<Long, Map<DataType, List<AboveRecord>>> readMissing(
      SqlSession session, SetupReader reader, Set<DataType> types, Map<Long, Key> missing) {
    Map<Long, Map<DataType, List<AboveRecord>>> read =
        reader.ofMasters(types, missing.keySet().toString());
    if (!keys(session, types, missing.keySet(), lists(session)).equals(missing)) {
      throw new PlanOvertakenException("masters changed while they were read");
    }
    missing.forEach((master, key) -> known.put(key, read.getOrDefault(master, Map.of())));
    return read;
  }
}
