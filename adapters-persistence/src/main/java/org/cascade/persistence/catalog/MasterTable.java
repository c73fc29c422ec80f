package org.cascade.persistence.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.catalog.MasterMapper.MasterQuery;
import org.cascade.persistence.catalog.MasterMapper.MasterRow;
import org.cascade.persistence.catalog.MasterMapper.NewMaster;
import org.cascade.persistence.database.InfoValues;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.record.OwnerKey;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Masters in their table. */
final class MasterTable implements ResourceTable<MasterId, Master, MasterFilter> {
  private static MasterMapper mapper(SqlSession session) {
    return session.getMapper(MasterMapper.class);
  }

  private static Optional<Kept<MasterId, Master>> kept(@Nullable MasterRow row) {
    return Optional.ofNullable(row).map(MasterTable::keptRow);
  }

  private static Kept<MasterId, Master> keptRow(MasterRow row) {
    return new Kept<>(
        new MasterId(row.id()),
        new Master(new CatalogId(row.catalogId()), row.info(), row.linkedCourses()),
        Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<MasterId, Master>> find(SqlSession session, MasterId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<MasterId, Master>> lock(SqlSession session, MasterId id) {
    return kept(mapper(session).lock(id.value()));
  }

  /** Holds it against changes until the end of the transaction. */
  Optional<Kept<MasterId, Master>> share(SqlSession session, MasterId id) {
    return kept(mapper(session).share(id.value()));
  }

  @Override
  public List<Kept<MasterId, Master>> list(
      SqlSession session, MasterFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            new MasterQuery(
                filter.catalog().value(), filter.number().orElse(null), PageQuery.of(start, limit)))
        .stream()
        .map(MasterTable::keptRow)
        .toList();
  }

  /** What has to be unique. */
  private record Key(long catalog, String number) {
    static Key of(Master master) {
      return new Key(master.catalog().value(), master.info().value(CourseAttribute.NUMBER));
    }
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<MasterId, Master>> candidates) {
    MasterMapper mapper = mapper(session);
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session,
                candidates,
                "catalog",
                master -> master.catalog().value(),
                Referable.CATALOG));
    problems.addAll(
        Names.taken(
            candidates,
            "number",
            Key::of,
            holders(mapper, candidates),
            id -> "master " + id.value()));
    return problems;
  }

  private static Map<Key, MasterId> holders(
      MasterMapper mapper, List<Candidate<MasterId, Master>> candidates) {
    JsonText keys = new JsonText();
    candidates.stream()
        .map(candidate -> Key.of(candidate.value()))
        .distinct()
        .forEach(key -> keys.row().number(key.catalog()).text(key.number()).end());
    Map<Key, MasterId> holders = new HashMap<>();
    mapper
        .holders(keys.toString())
        .forEach(row -> holders.put(new Key(row.catalog(), row.number()), new MasterId(row.id())));
    return holders;
  }

  private static NewMaster row(Master master) {
    return new NewMaster(master.catalog().value(), InfoValues.of(master.info()));
  }

  @Override
  public List<MasterId> insert(SqlSession session, List<Master> masters) {
    return masters.stream()
        .map(master -> new MasterId(NewRow.inserted(row(master), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, MasterId id, Master master) {
    mapper(session).update(id.value(), row(master));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, MasterId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  /** With all of its setup. */
  @Override
  public void delete(SqlSession session, MasterId id) {
    OwnerKey.master(id.value()).deleteSetup(session);
    mapper(session).delete(id.value());
  }

  @Override
  public String text(MasterId id) {
    return Long.toString(id.value());
  }

  @Override
  public MasterId id(String text) {
    return new MasterId(Long.parseLong(text));
  }
}
