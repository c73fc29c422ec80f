package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** Setup records of masters in their tables. */
final class SetupRecordTable implements ResourceTable<SetupId, SetupRecord, SetupFilter> {
  static SetupRecordMapper mapper(SqlSession session) {
    return session.getMapper(SetupRecordMapper.class);
  }

  static long master(SetupOwner owner) {
    return ((SetupOwner.Master) owner).id().value();
  }

  private static Kept<SetupId, SetupRecord> kept(SetupOwner owner, SetupRecordRow row) {
    DataType type = row.table().type;
    return new Kept<>(
        new SetupId(owner, type, row.row()),
        new SetupRecord(owner, type, row.key(), row.content()),
        row.etag());
  }

  @Override
  public Optional<Kept<SetupId, SetupRecord>> find(SqlSession session, SetupId id) {
    return Optional.ofNullable(
            mapper(session).find(SetupTable.of(id.type()), master(id.owner()), id.row()))
        .map(row -> kept(id.owner(), row));
  }

  /** Holds the master: what is changed of it is changed by one at a time. */
  @Override
  public Optional<Kept<SetupId, SetupRecord>> lock(SqlSession session, SetupId id) {
    return mapper(session).hold(master(id.owner())) == null ? Optional.empty() : find(session, id);
  }

  /** All of an owner are a page: they are some dozens. */
  @Override
  public List<Kept<SetupId, SetupRecord>> list(
      SqlSession session, SetupFilter filter, ListStart start, int limit) {
    return all(session, filter.owner()).stream()
        .filter(record -> filter.type().map(record.id().type()::equals).orElse(true))
        .toList();
  }

  /** All records of an owner, type by type. */
  static List<Kept<SetupId, SetupRecord>> all(SqlSession session, SetupOwner owner) {
    return Arrays.stream(SetupTable.values())
        .flatMap(table -> mapper(session).all(table, master(owner)).stream())
        .map(row -> kept(owner, row))
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<SetupId, SetupRecord>> candidates) {
    Map<MasterId, List<Candidate<SetupId, SetupRecord>>> byMaster =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    candidate -> ((SetupOwner.Master) candidate.value().owner()).id(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    byMaster.forEach(
        (master, ofMaster) -> {
          if (mapper(session).hold(master.value()) == null) {
            ofMaster.forEach(
                candidate ->
                    problems.add(
                        Problem.missing(candidate.index(), "owner", "master " + master.value())));
          } else {
            problems.addAll(
                new SetupProblems(all(session, new SetupOwner.Master(master)), ofMaster)
                    .problems());
          }
        });
    problems.addAll(new ListedReferences(mapper(session), candidates).problems());
    return problems;
  }

  /** Masters' versions rise first: a push sees all of the change or nothing. */
  @Override
  public List<SetupId> insert(SqlSession session, List<SetupRecord> records) {
    SetupRecordMapper mapper = mapper(session);
    Set<Long> masters = new TreeSet<>();
    records.forEach(record -> masters.add(master(record.owner())));
    masters.forEach(mapper::newVersion);
    List<SetupId> ids = new ArrayList<>();
    for (SetupRecord record : records) {
      SetupTable table = SetupTable.of(record.type());
      NewRow<List<@Nullable Object>> row =
          new NewRow<>(joined(table.keyValues(record.key()), SetupTable.values(record.content())));
      mapper.insert(table, master(record.owner()), row);
      ids.add(new SetupId(record.owner(), record.type(), row(record, row.getId())));
    }
    return ids;
  }

  private static long row(SetupRecord record, long id) {
    return record.key() instanceof RecordKey.ListEntry entry ? entry.id() : id;
  }

  @Override
  public void update(SqlSession session, SetupId id, SetupRecord record) {
    SetupTable table = SetupTable.of(id.type());
    mapper(session).newVersion(master(id.owner()));
    mapper(session).update(table, master(id.owner()), id.row(), values(record.content()));
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

  /** What goes with a record that is removed is not in its way. */
  @Override
  public Map<String, Long> uses(SqlSession session, SetupId id) {
    return Map.of();
  }

  @Override
  public void delete(SqlSession session, SetupId id) {
    mapper(session).newVersion(master(id.owner()));
    mapper(session).delete(SetupTable.of(id.type()), master(id.owner()), id.row());
  }

  @Override
  public String text(SetupId id) {
    return master(id.owner()) + "/" + id.type() + "/" + id.row();
  }

  @Override
  public SetupId id(String text) {
    String[] parts = text.split("/", -1);
    return new SetupId(
        new SetupOwner.Master(new MasterId(Long.parseLong(parts[0]))),
        DataType.valueOf(parts[1]),
        Long.parseLong(parts[2]));
  }
}
