package org.cascade.persistence.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.school.School;
import org.cascade.application.school.SchoolFilter;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.school.SchoolMapper.NewSchool;
import org.cascade.persistence.school.SchoolMapper.SchoolQuery;
import org.cascade.persistence.school.SchoolMapper.SchoolRow;
import org.jspecify.annotations.Nullable;

/** Schools in their table. */
final class SchoolTable implements ResourceTable<SchoolId, School, SchoolFilter> {
  private static SchoolMapper mapper(SqlSession session) {
    return session.getMapper(SchoolMapper.class);
  }

  private static Optional<Kept<SchoolId, School>> kept(@Nullable SchoolRow row) {
    return Optional.ofNullable(row).map(SchoolTable::keptRow);
  }

  private static Kept<SchoolId, School> keptRow(SchoolRow row) {
    Long catalog = row.catalogId();
    return new Kept<>(
        new SchoolId(row.id()),
        new School(row.name(), catalog == null ? null : new CatalogId(catalog)),
        Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<SchoolId, School>> find(SqlSession session, SchoolId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<SchoolId, School>> lock(SqlSession session, SchoolId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<SchoolId, School>> list(
      SqlSession session, SchoolFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            new SchoolQuery(
                filter.catalog().map(CatalogId::value).orElse(null),
                filter.name().map(NameKey::text).orElse(null),
                PageQuery.of(start, limit)))
        .stream()
        .map(SchoolTable::keptRow)
        .toList();
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<SchoolId, School>> candidates) {
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session, candidates, "catalog", SchoolTable::catalog, Referable.CATALOG));
    List<String> keys =
        candidates.stream().map(candidate -> nameKey(candidate.value())).distinct().toList();
    Map<String, SchoolId> holders = new HashMap<>();
    mapper(session)
        .holders(Names.json(keys))
        .forEach(row -> holders.put(row.nameKey(), new SchoolId(row.id())));
    problems.addAll(
        Names.taken(
            candidates,
            "display_name",
            SchoolTable::nameKey,
            holders,
            id -> "school " + id.value()));
    return problems;
  }

  private static @Nullable Long catalog(School school) {
    CatalogId catalog = school.catalog();
    return catalog == null ? null : catalog.value();
  }

  private static String nameKey(School school) {
    return NameKey.of(school.name()).text();
  }

  private static NewSchool row(School school) {
    return new NewSchool(school.name(), nameKey(school), catalog(school));
  }

  @Override
  public List<SchoolId> insert(SqlSession session, List<School> values) {
    return values.stream()
        .map(value -> new SchoolId(NewRow.inserted(row(value), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, SchoolId id, School value) {
    mapper(session).update(id.value(), row(value));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, SchoolId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  @Override
  public void delete(SqlSession session, SchoolId id) {
    mapper(session).delete(id.value());
  }

  @Override
  public String text(SchoolId id) {
    return Long.toString(id.value());
  }

  @Override
  public SchoolId id(String text) {
    return new SchoolId(Long.parseLong(text));
  }
}
