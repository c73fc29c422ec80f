package org.cascade.persistence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.lists.Standard;
import org.cascade.application.lists.StandardFilter;
import org.cascade.application.lists.StandardId;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.domain.district.NameKey;
import org.cascade.persistence.lists.StandardMapper.NewStandard;
import org.cascade.persistence.lists.StandardMapper.StandardQuery;
import org.cascade.persistence.lists.StandardMapper.StandardRow;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Standards in their table. */
final class StandardTable implements ResourceTable<StandardId, Standard, StandardFilter> {
  private static StandardMapper mapper(SqlSession session) {
    return session.getMapper(StandardMapper.class);
  }

  private static Optional<Kept<StandardId, Standard>> kept(@Nullable StandardRow row) {
    return Optional.ofNullable(row)
        .map(
            found ->
                new Kept<>(
                    new StandardId(found.id()),
                    new Standard(
                        found.name(),
                        found.groupId(),
                        Optional.ofNullable(found.description()).orElse(""),
                        found.archived()),
                    Integer.toString(found.version())));
  }

  @Override
  public Optional<Kept<StandardId, Standard>> find(SqlSession session, StandardId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<StandardId, Standard>> lock(SqlSession session, StandardId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<StandardId, Standard>> list(
      SqlSession session, StandardFilter filter, ListStart start, int limit) {
    StandardQuery query =
        new StandardQuery(
            filter.group().orElse(null),
            filter.archived().orElse(null),
            filter.name().map(NameKey::text).orElse(null),
            PageQuery.of(start, limit));
    return mapper(session).page(query).stream()
        .map(StandardTable::kept)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<StandardId, Standard>> candidates) {
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session, candidates, "group", Standard::group, Referable.STANDARD_GROUP));
    List<String> keys =
        candidates.stream().map(candidate -> nameKey(candidate.value())).distinct().toList();
    Map<String, StandardId> holders = new HashMap<>();
    mapper(session)
        .holders(Names.json(keys))
        .forEach(row -> holders.put(row.nameKey(), new StandardId(row.id())));
    problems.addAll(
        Names.taken(
            candidates,
            "display_name",
            StandardTable::nameKey,
            holders,
            id -> "standard " + id.value()));
    return problems;
  }

  private static String nameKey(Standard standard) {
    return NameKey.of(standard.name()).text();
  }

  private static NewStandard row(Standard standard) {
    return new NewStandard(
        standard.name(),
        nameKey(standard),
        standard.group(),
        standard.description().isEmpty() ? null : standard.description(),
        standard.archived());
  }

  @Override
  public List<StandardId> insert(SqlSession session, List<Standard> standards) {
    return standards.stream()
        .map(standard -> new StandardId(NewRow.inserted(row(standard), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, StandardId id, Standard standard) {
    mapper(session).update(id.value(), row(standard));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, StandardId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  @Override
  public void delete(SqlSession session, StandardId id) {
    mapper(session).delete(id.value());
  }

  @Override
  public String text(StandardId id) {
    return Long.toString(id.value());
  }

  @Override
  public StandardId id(String text) {
    return new StandardId(Long.parseLong(text));
  }
}
