package org.cascade.persistence.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.NameKey;
import org.cascade.persistence.catalog.CatalogTitleMapper.CatalogTitleRow;
import org.cascade.persistence.catalog.CatalogTitleMapper.NewCatalog;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Catalogs in their table; deleting one deletes its locks. */
final class CatalogTable implements ResourceTable<CatalogId, CatalogTitle, CatalogFilter> {
  private static CatalogTitleMapper mapper(SqlSession session) {
    return session.getMapper(CatalogTitleMapper.class);
  }

  private static Optional<Kept<CatalogId, CatalogTitle>> kept(@Nullable CatalogTitleRow row) {
    return Optional.ofNullable(row).map(CatalogTable::keptRow);
  }

  private static Kept<CatalogId, CatalogTitle> keptRow(CatalogTitleRow row) {
    return new Kept<>(
        new CatalogId(row.id()), new CatalogTitle(row.name()), Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<CatalogId, CatalogTitle>> find(SqlSession session, CatalogId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<CatalogId, CatalogTitle>> lock(SqlSession session, CatalogId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<CatalogId, CatalogTitle>> list(
      SqlSession session, CatalogFilter filter, ListStart start, int limit) {
    return mapper(session).page(PageQuery.of(start, limit)).stream()
        .map(CatalogTable::keptRow)
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<CatalogId, CatalogTitle>> candidates) {
    List<String> keys =
        candidates.stream().map(candidate -> nameKey(candidate.value())).distinct().toList();
    Map<String, CatalogId> holders = new HashMap<>();
    mapper(session)
        .holders(Names.json(keys))
        .forEach(row -> holders.put(row.nameKey(), new CatalogId(row.id())));
    return Names.taken(
        candidates, "display_name", CatalogTable::nameKey, holders, id -> "catalog " + id.value());
  }

  private static String nameKey(CatalogTitle catalog) {
    return NameKey.of(catalog.name()).text();
  }

  private static NewCatalog row(CatalogTitle catalog) {
    return new NewCatalog(catalog.name(), nameKey(catalog));
  }

  @Override
  public List<CatalogId> insert(SqlSession session, List<CatalogTitle> catalogs) {
    return catalogs.stream()
        .map(catalog -> new CatalogId(NewRow.inserted(row(catalog), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, CatalogId id, CatalogTitle catalog) {
    mapper(session).update(id.value(), row(catalog));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, CatalogId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  @Override
  public void delete(SqlSession session, CatalogId id) {
    mapper(session).deleteLocks(id.value());
    mapper(session).delete(id.value());
  }

  @Override
  public String text(CatalogId id) {
    return Long.toString(id.value());
  }

  @Override
  public CatalogId id(String text) {
    return new CatalogId(Long.parseLong(text));
  }
}
