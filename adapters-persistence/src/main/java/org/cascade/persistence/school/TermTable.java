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
import org.cascade.application.school.Term;
import org.cascade.application.school.TermFilter;
import org.cascade.application.school.TermId;
import org.cascade.domain.district.CalendarId;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.school.TermMapper.NewTerm;
import org.cascade.persistence.school.TermMapper.TermQuery;
import org.cascade.persistence.school.TermMapper.TermRow;
import org.jspecify.annotations.Nullable;

/** Terms in their table. */
final class TermTable implements ResourceTable<TermId, Term, TermFilter> {
  private static TermMapper mapper(SqlSession session) {
    return session.getMapper(TermMapper.class);
  }

  private static Optional<Kept<TermId, Term>> kept(@Nullable TermRow row) {
    return Optional.ofNullable(row).map(TermTable::keptRow);
  }

  private static Kept<TermId, Term> keptRow(TermRow row) {
    return new Kept<>(
        new TermId(row.id()),
        new Term(
            new CalendarId(row.calendarId()), row.termNameId(), row.startDate(), row.endDate()),
        Integer.toString(row.version()),
        row.nameKey());
  }

  @Override
  public Optional<Kept<TermId, Term>> find(SqlSession session, TermId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<TermId, Term>> lock(SqlSession session, TermId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<TermId, Term>> list(
      SqlSession session, TermFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            new TermQuery(
                filter.calendar().map(CalendarId::value).orElse(null), PageQuery.of(start, limit)))
        .stream()
        .map(TermTable::keptRow)
        .toList();
  }

  /** What has to be unique. */
  private record Key(long calendar, long termName) {
    static Key of(Term term) {
      return new Key(term.calendar().value(), term.termName());
    }
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<TermId, Term>> candidates) {
    TermMapper mapper = mapper(session);
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session,
                candidates,
                "calendar",
                term -> term.calendar().value(),
                Referable.CALENDAR));
    problems.addAll(
        References.missing(session, candidates, "term_name", Term::termName, Referable.TERM_NAME));
    problems.addAll(
        Names.taken(
            candidates,
            "term_name",
            Key::of,
            holders(mapper, candidates),
            id -> "term " + id.value()));
    return problems;
  }

  private static Map<Key, TermId> holders(
      TermMapper mapper, List<Candidate<TermId, Term>> candidates) {
    JsonText keys = new JsonText();
    candidates.stream()
        .map(candidate -> Key.of(candidate.value()))
        .distinct()
        .forEach(key -> keys.row().number(key.calendar()).number(key.termName()).end());
    Map<Key, TermId> holders = new HashMap<>();
    mapper
        .holders(keys.toString())
        .forEach(row -> holders.put(new Key(row.calendar(), row.termName()), new TermId(row.id())));
    return holders;
  }

  private static NewTerm row(Term term) {
    return new NewTerm(term.calendar().value(), term.termName(), term.start(), term.end());
  }

  @Override
  public List<TermId> insert(SqlSession session, List<Term> values) {
    return values.stream()
        .map(value -> new TermId(NewRow.inserted(row(value), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, TermId id, Term value) {
    mapper(session).update(id.value(), row(value));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, TermId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  @Override
  public void delete(SqlSession session, TermId id) {
    mapper(session).delete(id.value());
  }

  @Override
  public String text(TermId id) {
    return Long.toString(id.value());
  }

  @Override
  public TermId id(String text) {
    return new TermId(Long.parseLong(text));
  }
}
