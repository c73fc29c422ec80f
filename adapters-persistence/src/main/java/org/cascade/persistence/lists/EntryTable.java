package org.cascade.persistence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.lists.DistrictList;
import org.cascade.application.lists.Entry;
import org.cascade.application.lists.EntryFilter;
import org.cascade.application.lists.EntryId;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.domain.district.NameKey;
import org.cascade.persistence.lists.EntryMapper.EntryRow;
import org.cascade.persistence.lists.EntryMapper.NewEntry;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Entries of district lists in their tables. */
final class EntryTable implements ResourceTable<EntryId, Entry, EntryFilter> {
  private static EntryMapper mapper(SqlSession session) {
    return session.getMapper(EntryMapper.class);
  }

  private static Optional<Kept<EntryId, Entry>> kept(DistrictList list, @Nullable EntryRow row) {
    return Optional.ofNullable(row)
        .map(
            found ->
                new Kept<>(
                    new EntryId(list, found.id()),
                    new Entry(list, found.name()),
                    Integer.toString(found.version())));
  }

  @Override
  public Optional<Kept<EntryId, Entry>> find(SqlSession session, EntryId id) {
    return kept(id.list(), mapper(session).find(id.list(), id.value()));
  }

  @Override
  public Optional<Kept<EntryId, Entry>> lock(SqlSession session, EntryId id) {
    return kept(id.list(), mapper(session).lock(id.list(), id.value()));
  }

  @Override
  public List<Kept<EntryId, Entry>> list(
      SqlSession session, EntryFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            filter.list(),
            filter.name().map(NameKey::text).orElse(null),
            PageQuery.of(start, limit))
        .stream()
        .map(row -> kept(filter.list(), row))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What has to be unique. */
  private record Key(DistrictList list, String nameKey) {
    static Key of(Entry entry) {
      return new Key(entry.list(), NameKey.of(entry.name()).text());
    }
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<EntryId, Entry>> candidates) {
    Map<DistrictList, Set<String>> wanted =
        candidates.stream()
            .map(candidate -> Key.of(candidate.value()))
            .collect(
                Collectors.groupingBy(
                    Key::list, Collectors.mapping(Key::nameKey, Collectors.toSet())));
    Map<Key, EntryId> holders = new HashMap<>();
    wanted.forEach(
        (list, keys) ->
            mapper(session)
                .holders(list, Names.json(keys))
                .forEach(
                    row -> holders.put(new Key(list, row.nameKey()), new EntryId(list, row.id()))));
    return Names.taken(
        candidates, "display_name", Key::of, holders, id -> id.list().noun() + " " + id.value());
  }

  @Override
  public List<EntryId> insert(SqlSession session, List<Entry> entries) {
    List<EntryId> ids = new ArrayList<>();
    for (Entry entry : entries) {
      NewRow<NewEntry> row =
          new NewRow<>(new NewEntry(entry.name(), NameKey.of(entry.name()).text()));
      mapper(session).insert(entry.list(), row);
      ids.add(new EntryId(entry.list(), row.getId()));
    }
    return ids;
  }

  @Override
  public void update(SqlSession session, EntryId id, Entry entry) {
    mapper(session).update(id.list(), id.value(), entry.name(), NameKey.of(entry.name()).text());
  }

  @Override
  public Map<String, Long> uses(SqlSession session, EntryId id) {
    return Names.counted(mapper(session).uses(id.list(), id.value()));
  }

  @Override
  public void delete(SqlSession session, EntryId id) {
    mapper(session).delete(id.list(), id.value());
  }

  @Override
  public String text(EntryId id) {
    return id.list() + "/" + id.value();
  }

  @Override
  public EntryId id(String text) {
    int slash = text.indexOf('/');
    return new EntryId(
        DistrictList.valueOf(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}
