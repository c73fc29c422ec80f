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
import org.cascade.application.school.SchoolYear;
import org.cascade.application.school.SchoolYearFilter;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.school.SchoolYearMapper.SchoolYearRow;
import org.jspecify.annotations.Nullable;

/** School years in their table. */
final class SchoolYearTable implements ResourceTable<Integer, SchoolYear, SchoolYearFilter> {
  private static SchoolYearMapper mapper(SqlSession session) {
    return session.getMapper(SchoolYearMapper.class);
  }

  private static Optional<Kept<Integer, SchoolYear>> kept(@Nullable SchoolYearRow row) {
    return Optional.ofNullable(row).map(SchoolYearTable::keptRow);
  }

  private static Kept<Integer, SchoolYear> keptRow(SchoolYearRow row) {
    return new Kept<>(
        row.endsIn(), new SchoolYear(row.endsIn(), row.name()), Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<Integer, SchoolYear>> find(SqlSession session, Integer id) {
    return kept(mapper(session).find(id));
  }

  @Override
  public Optional<Kept<Integer, SchoolYear>> lock(SqlSession session, Integer id) {
    return kept(mapper(session).lock(id));
  }

  @Override
  public List<Kept<Integer, SchoolYear>> list(
      SqlSession session, SchoolYearFilter filter, ListStart start, int limit) {
    return mapper(session).page(PageQuery.of(start, limit)).stream()
        .map(SchoolYearTable::keptRow)
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<Integer, SchoolYear>> candidates) {
    List<Integer> years =
        candidates.stream().map(candidate -> candidate.value().endsIn()).distinct().toList();
    Map<Integer, Integer> holders = new HashMap<>();
    mapper(session).among(years.toString()).forEach(year -> holders.put(year, year));
    return Names.taken(
        candidates, "name", SchoolYear::endsIn, holders, year -> "school year " + year);
  }

  @Override
  public List<Integer> insert(SqlSession session, List<SchoolYear> values) {
    List<Integer> ids = new ArrayList<>();
    for (SchoolYear value : values) {
      mapper(session).insert(value.endsIn(), value.name());
      ids.add(value.endsIn());
    }
    return ids;
  }

  @Override
  public void update(SqlSession session, Integer id, SchoolYear value) {
    mapper(session).update(id, value.name());
  }

  @Override
  public Map<String, Long> uses(SqlSession session, Integer id) {
    return Names.counted(mapper(session).uses(id));
  }

  @Override
  public void delete(SqlSession session, Integer id) {
    mapper(session).delete(id);
  }

  @Override
  public String text(Integer id) {
    return id.toString();
  }

  @Override
  public Integer id(String text) {
    return Integer.valueOf(text);
  }
}
