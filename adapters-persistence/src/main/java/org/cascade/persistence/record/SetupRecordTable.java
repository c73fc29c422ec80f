package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.ListStart.Place;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.record.OwnerKey.At;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** Setup records in their tables. */
final class SetupRecordTable implements ResourceTable<SetupId, SetupRecord, SetupFilter> {
  static SetupRecordMapper mapper(SqlSession session) {
    return session.getMapper(SetupRecordMapper.class);
  }

  @Override
  public Optional<Kept<SetupId, SetupRecord>> find(SqlSession session, SetupId id) {
    return Owned.of(session, id.owner()).flatMap(owned -> find(owned, id));
  }

  private static Optional<Kept<SetupId, SetupRecord>> find(Owned owned, SetupId id) {
    return owned.ofType(SetupTable.of(id.type())).stream()
        .filter(record -> record.id().equals(id))
        .findFirst();
  }

  /** The records of a type are read once for each owner. */
  @Override
  public List<Kept<SetupId, SetupRecord>> findAll(SqlSession session, List<SetupId> ids) {
    Map<SetupOwner, Set<DataType>> types = new HashMap<>();
    ids.forEach(
        id ->
            types
                .computeIfAbsent(id.owner(), owner -> EnumSet.noneOf(DataType.class))
                .add(id.type()));
    Map<SetupId, Kept<SetupId, SetupRecord>> found = new HashMap<>();
    types.forEach(
        (owner, ofOwner) ->
            Owned.of(session, owner).stream()
                .flatMap(owned -> ofOwner.stream().map(SetupTable::of).map(owned::ofType))
                .flatMap(List::stream)
                .forEach(record -> found.put(record.id(), record)));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  /** Holds the owner: what is changed of it is changed by one at a time. */
  @Override
  public Optional<Kept<SetupId, SetupRecord>> lock(SqlSession session, SetupId id) {
    return Owned.hold(session, id.owner()).flatMap(owned -> find(owned, id));
  }

  /** All of an owner are read for a page: they are some dozens. */
  @Override
  public List<Kept<SetupId, SetupRecord>> list(
      SqlSession session, SetupFilter filter, ListStart start, int limit) {
    return Owned.of(session, filter.owner())
        .map(
            owned ->
                filter.type().map(type -> owned.ofType(SetupTable.of(type))).orElseGet(owned::all))
        .orElse(List.of())
        .stream()
        .filter(record -> start.after().map(place -> isAfter(record, place)).orElse(true))
        .limit(limit)
        .toList();
  }

  /** Whether or not there still is a record at the place. */
  private static boolean isAfter(Kept<SetupId, SetupRecord> record, Place place) {
    int order = record.nameKey().compareTo(place.nameKey());
    return order == 0 ? record.id().row() > place.id() : order > 0;
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<SetupId, SetupRecord>> candidates) {
    List<Problem> problems = new ArrayList<>();
    byOwner(candidates)
        .forEach(
            (owner, ofOwner) ->
                problems.addAll(
                    Owned.hold(session, owner)
                        .map(owned -> new SetupProblems(owned, ofOwner).problems())
                        .orElseGet(() -> without(owner, ofOwner))));
    problems.addAll(new ListedReferences(session, candidates).problems());
    return problems;
  }

  /** In one order for all, so that two requests seldom wait for each other. */
  private static Map<SetupOwner, List<Candidate<SetupId, SetupRecord>>> byOwner(
      List<Candidate<SetupId, SetupRecord>> candidates) {
    Map<SetupOwner, List<Candidate<SetupId, SetupRecord>>> byOwner =
        new TreeMap<>(Comparator.comparing(SetupOwner::title));
    candidates.forEach(
        candidate ->
            byOwner
                .computeIfAbsent(candidate.value().owner(), owner -> new ArrayList<>())
                .add(candidate));
    return byOwner;
  }

  private static List<Problem> without(
      SetupOwner owner, List<Candidate<SetupId, SetupRecord>> candidates) {
    return candidates.stream()
        .map(candidate -> Problem.missing(candidate.index(), "owner", owner.title()))
        .toList();
  }

  /** Masters' versions rise first: a push sees all of the change or nothing. */
  @Override
  public List<SetupId> insert(SqlSession session, List<SetupRecord> records) {
    Map<SetupOwner, OwnerKey> keys = new HashMap<>();
    records.forEach(record -> keys.computeIfAbsent(record.owner(), owner -> key(session, owner)));
    keys.values().stream()
        .sorted(Comparator.comparing(OwnerKey::id))
        .forEach(key -> changing(session, key));
    List<SetupId> ids = new ArrayList<>();
    for (SetupRecord record : records) {
      ids.add(insert(mapper(session), record, Objects.requireNonNull(keys.get(record.owner()))));
    }
    return ids;
  }

  /** Of an owner that is there. */
  static OwnerKey key(SqlSession session, SetupOwner owner) {
    return Owned.of(session, owner).orElseThrow().key();
  }

  /** Tells pushes, where they go by a version. */
  static void changing(SqlSession session, OwnerKey key) {
    if (key.at() == At.MASTER) {
      mapper(session).newVersion(key.id());
    }
  }

  private static SetupId insert(SetupRecordMapper mapper, SetupRecord record, OwnerKey key) {
    SetupTable table = SetupTable.of(record.type());
    NewRow<List<@Nullable Object>> row =
        new NewRow<>(joined(table.keyValues(record.key()), SetupTable.values(record.content())));
    if (key.at() == At.MASTER) {
      mapper.insert(table, key, row);
    } else {
      row.setId(table.isListed() ? 0 : mapper.newId());
      mapper.insertBelow(table, key, row);
    }
    return new SetupId(record.owner(), record.type(), row(record, row.getId()));
  }

  private static long row(SetupRecord record, long id) {
    return record.key() instanceof RecordKey.ListEntry entry ? entry.id() : id;
  }

  @Override
  public void update(SqlSession session, SetupId id, SetupRecord record) {
    OwnerKey key = key(session, id.owner());
    changing(session, key);
    mapper(session).update(SetupTable.of(id.type()), key, id.row(), values(record.content()));
  }

  /** What an update writes: with a category's name goes its key. */
  static List<@Nullable Object> values(Content content) {
    List<@Nullable Object> values = SetupTable.values(content);
    return content instanceof Content.Category category
        ? joined(List.of(NameKey.of(category.name()).text()), values)
        : values;
  }

  private static List<@Nullable Object> joined(
      Collection<@Nullable Object> key, Collection<@Nullable Object> content) {
    List<@Nullable Object> all = new ArrayList<>(key);
    all.addAll(content);
    return all;
  }

  @Override
  public Map<String, Long> uses(SqlSession session, SetupId id) {
    return SetupUses.of(session, id);
  }

  @Override
  public void delete(SqlSession session, SetupId id) {
    OwnerKey key = key(session, id.owner());
    changing(session, key);
    mapper(session).delete(SetupTable.of(id.type()), key, id.row());
  }

  @Override
  public String text(SetupId id) {
    return id.owner().title() + "/" + id.type() + "/" + id.row();
  }

  @Override
  public SetupId id(String text) {
    String[] parts = text.split("/", -1);
    return new SetupId(owner(parts[0]), DataType.valueOf(parts[1]), Long.parseLong(parts[2]));
  }

  private static SetupOwner owner(String title) {
    int blank = title.indexOf(' ');
    long id = Long.parseLong(title.substring(blank + 1));
    return switch (title.substring(0, blank)) {
      case "master" -> new SetupOwner.Master(new MasterId(id));
      case "course" -> new SetupOwner.Course(new CourseId(id));
      default -> new SetupOwner.Section(new SectionId(id));
    };
  }
}
