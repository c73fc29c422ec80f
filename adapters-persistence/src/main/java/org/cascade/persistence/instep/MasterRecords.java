package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;
import org.cascade.persistence.setup.SetupReader;

/**
 * The setup of masters. Most of it is the same from one range to the next, so what was read is
 * remembered with its fingerprint, and read again only if that is another one.
 */
public final class MasterRecords {
  /** Records in memory, one or two hundred bytes each. */
  private static final long REMEMBERED = 300_000;

  private final Cache<Key, Map<DataType, List<AboveRecord>>> known =
      CacheBuilder.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher(
              (Key key, Map<DataType, List<AboveRecord>> records) ->
                  1 + records.values().stream().mapToInt(List::size).sum())
          .build();

  private record Key(long master, Set<DataType> types, Map<DataType, Print> prints, String lists) {}

  /** By master and type. */
  public Map<Long, Map<DataType, List<AboveRecord>>> read(
      SqlSession session, SetupReader reader, Set<DataType> types, Set<Long> masters) {
    if (masters.isEmpty() || types.isEmpty()) {
      return Map.of();
    }
    Map<Long, Map<DataType, Print>> prints = new Prints(session).ofMasters(types, masters);
    String lists = session.getMapper(StandingMapper.class).lists();
    Map<Long, Map<DataType, List<AboveRecord>>> found = new HashMap<>();
    Map<Long, Key> missing = new HashMap<>();
    for (Long master : masters) {
      Key key = new Key(master, types, prints.getOrDefault(master, Map.of()), lists);
      Map<DataType, List<AboveRecord>> records = known.getIfPresent(key);
      if (records == null) {
        missing.put(master, key);
      } else {
        found.put(master, records);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(readMissing(reader, types, missing));
    }
    return found;
  }

  private Map<Long, Map<DataType, List<AboveRecord>>> readMissing(
      SetupReader reader, Set<DataType> types, Map<Long, Key> missing) {
    Map<Long, Map<DataType, List<AboveRecord>>> read =
        reader.ofMasters(types, missing.keySet().toString());
    missing.forEach((master, key) -> known.put(key, read.getOrDefault(master, Map.of())));
    return read;
  }
}
