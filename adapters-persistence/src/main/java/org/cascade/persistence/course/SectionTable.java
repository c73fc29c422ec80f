package org.cascade.persistence.course;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.section.Section;
import org.cascade.application.section.SectionFilter;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.SectionId;
import org.cascade.persistence.course.SectionMapper.NeedRow;
import org.cascade.persistence.course.SectionMapper.NewSection;
import org.cascade.persistence.course.SectionMapper.SectionQuery;
import org.cascade.persistence.course.SectionMapper.SectionRow;
import org.cascade.persistence.course.SectionMapper.TermRow;
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

/** Sections in their tables. */
final class SectionTable implements ResourceTable<SectionId, Section, SectionFilter> {
  private static SectionMapper mapper(SqlSession session) {
    return session.getMapper(SectionMapper.class);
  }

  private static Optional<Kept<SectionId, Section>> kept(@Nullable SectionRow row) {
    return Optional.ofNullable(row).map(SectionTable::keptRow);
  }

  private static Kept<SectionId, Section> keptRow(SectionRow row) {
    SortedSet<Long> terms = new TreeSet<>();
    if (row.terms() != null) {
      JsonParser.parseString(row.terms())
          .getAsJsonArray()
          .forEach(term -> terms.add(term.getAsLong()));
    }
    return new Kept<>(
        new SectionId(row.id()),
        new Section(new CourseId(row.courseId()), row.number(), row.teacher(), terms),
        Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<SectionId, Section>> find(SqlSession session, SectionId id) {
    return kept(mapper(session).find(id.value()));
  }

  /** Holds its course too, for which pushes wait. */
  @Override
  public Optional<Kept<SectionId, Section>> lock(SqlSession session, SectionId id) {
    SectionMapper mapper = mapper(session);
    return mapper.holdCourse(id.value()) == null ? Optional.empty() : kept(mapper.lock(id.value()));
  }

  @Override
  public List<Kept<SectionId, Section>> list(
      SqlSession session, SectionFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            new SectionQuery(
                filter.course().map(CourseId::value).orElse(null), PageQuery.of(start, limit)))
        .stream()
        .map(SectionTable::keptRow)
        .toList();
  }

  /** What has to be unique. */
  private record Key(long course, String number) {
    static Key of(Section section) {
      return new Key(section.course().value(), section.number());
    }
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<SectionId, Section>> candidates) {
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session,
                candidates,
                "course",
                section -> section.course().value(),
                Referable.COURSE));
    problems.addAll(strangeTerms(mapper(session), candidates));
    problems.addAll(missedTerms(mapper(session), candidates));
    problems.addAll(
        Names.taken(
            candidates,
            "number",
            Key::of,
            holders(mapper(session), candidates),
            id -> "section " + id.value()));
    return problems;
  }

  private static List<Problem> strangeTerms(
      SectionMapper mapper, List<Candidate<SectionId, Section>> candidates) {
    SortedSet<Long> courses = new TreeSet<>();
    candidates.forEach(candidate -> courses.add(candidate.value().course().value()));
    Set<TermRow> there = new HashSet<>(mapper.termsOfCourses(courses.toString()));
    List<Problem> problems = new ArrayList<>();
    for (Candidate<SectionId, Section> candidate : candidates) {
      long course = candidate.value().course().value();
      candidate.value().terms().stream()
          .filter(term -> !there.contains(new TermRow(course, term)))
          .forEach(
              term ->
                  problems.add(
                      Problem.missing(
                          candidate.index(), "terms", "term " + term + " in the calendar")));
    }
    return problems;
  }

  /** Where work is posted or a teacher has options, the section has to meet. */
  private static List<Problem> missedTerms(
      SectionMapper mapper, List<Candidate<SectionId, Section>> candidates) {
    List<Problem> problems = new ArrayList<>();
    for (Candidate<SectionId, Section> candidate : candidates) {
      if (candidate.id() != null) {
        mapper.neededTerms(candidate.id().value()).stream()
            .filter(need -> !candidate.value().terms().contains(need.term()))
            .map(need -> new Problem(candidate.index(), "terms", need(need), false))
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static String need(NeedRow need) {
    return "have to name term %d: there are %s of it".formatted(need.term(), need.what());
  }

  private static Map<Key, SectionId> holders(
      SectionMapper mapper, List<Candidate<SectionId, Section>> candidates) {
    JsonText keys = new JsonText();
    candidates.stream()
        .map(candidate -> Key.of(candidate.value()))
        .distinct()
        .forEach(key -> keys.row().number(key.course()).text(key.number()).end());
    Map<Key, SectionId> holders = new HashMap<>();
    mapper
        .holders(keys.toString())
        .forEach(row -> holders.put(new Key(row.course(), row.number()), new SectionId(row.id())));
    return holders;
  }

  private static NewSection row(Section section) {
    return new NewSection(section.course().value(), section.number(), section.teacher());
  }

  @Override
  public List<SectionId> insert(SqlSession session, List<Section> sections) {
    List<SectionId> ids = new ArrayList<>();
    for (Section section : sections) {
      NewRow<NewSection> row = new NewRow<>(row(section));
      mapper(session).insert(row);
      insertTerms(mapper(session), row.getId(), section);
      ids.add(new SectionId(row.getId()));
    }
    return ids;
  }

  private static void insertTerms(SectionMapper mapper, long id, Section section) {
    mapper.insertTerms(section.course().value(), id, section.terms().toString());
  }

  @Override
  public void update(SqlSession session, SectionId id, Section section) {
    SectionMapper mapper = mapper(session);
    mapper.update(id.value(), row(section));
    mapper.deleteTerms(section.course().value(), id.value());
    insertTerms(mapper, id.value(), section);
  }

  private static long course(SqlSession session, SectionId id) {
    return Objects.requireNonNull(mapper(session).find(id.value())).courseId();
  }

  @Override
  public Map<String, Long> uses(SqlSession session, SectionId id) {
    return Names.counted(mapper(session).uses(course(session, id), id.value()));
  }

  /** With its setup; there is no work in it. */
  @Override
  public void delete(SqlSession session, SectionId id) {
    long course = course(session, id);
    OwnerKey.section(course, id.value()).deleteSetup(session);
    mapper(session).deleteTerms(course, id.value());
    mapper(session).delete(course, id.value());
  }

  @Override
  public String text(SectionId id) {
    return Long.toString(id.value());
  }

  @Override
  public SectionId id(String text) {
    return new SectionId(Long.parseLong(text));
  }
}
