package org.cascade.persistence.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.work.Posting;
import org.cascade.application.work.PostingFilter;
import org.cascade.application.work.PostingId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Etags;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.work.PostingMapper.NewPosting;
import org.cascade.persistence.work.PostingMapper.PostingRow;

/** Posted grades or comments in their table. */
final class PostingTable implements ResourceTable<PostingId, Posting, PostingFilter> {
  private final PostedIn in;

  PostingTable(PostedIn in) {
    this.in = in;
  }

  private static PostingMapper mapper(SqlSession session) {
    return session.getMapper(PostingMapper.class);
  }

  private static Kept<PostingId, Posting> kept(PostingRow row) {
    PostingId id = new PostingId(row.id());
    Posting posting =
        new Posting(
            new SectionId(row.sectionId()),
            Places.subject(row.task(), row.standard()),
            row.termId(),
            row.studentId(),
            row.posted());
    return new Kept<>(id, posting, Etags.of(id, posting));
  }

  @Override
  public Optional<Kept<PostingId, Posting>> find(SqlSession session, PostingId id) {
    return Optional.ofNullable(mapper(session).find(in, id.value())).map(PostingTable::kept);
  }

  /** Its course is held first, as by all who write work. */
  @Override
  public Optional<Kept<PostingId, Posting>> lock(SqlSession session, PostingId id) {
    Optional<Kept<PostingId, Posting>> found = find(session, id);
    if (found.isEmpty()) {
      return found;
    }
    SectionId section = found.get().value().section();
    return new Places(session, List.of(section)).has(section)
        ? Optional.ofNullable(mapper(session).lock(in, id.value())).map(PostingTable::kept)
        : Optional.empty();
  }

  @Override
  public List<Kept<PostingId, Posting>> list(
      SqlSession session, PostingFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            in, filter.section().value(), filter.student().orElse(null), PageQuery.of(start, limit))
        .stream()
        .map(PostingTable::kept)
        .toList();
  }

  /** What has to be unique. */
  private record Key(long section, Subject subject, long term, String student) {
    static Key of(Posting posting) {
      return new Key(
          posting.section().value(), posting.subject(), posting.term(), posting.student());
    }
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<PostingId, Posting>> candidates) {
    Places places = places(session, candidates.stream().map(Candidate::value).toList());
    Map<Long, Set<Subject>> subjects = places.subjects();
    Map<Long, Set<Long>> terms = places.terms();
    List<Problem> problems = new ArrayList<>();
    JsonText keys = new JsonText();
    for (Candidate<PostingId, Posting> candidate : candidates) {
      Posting posting = candidate.value();
      long section = posting.section().value();
      if (places.has(posting.section())) {
        problems.addAll(
            misplaced(
                candidate,
                subjects.getOrDefault(section, Set.of()),
                terms.getOrDefault(section, Set.of())));
        write(row(posting, places), keys);
      } else {
        problems.add(Problem.missing(candidate.index(), "section", "section " + section));
      }
    }
    Map<Key, PostingId> holders = new HashMap<>();
    mapper(session)
        .holders(in, keys.toString())
        .forEach(row -> holders.put(Key.of(kept(row).value()), kept(row).id()));
    problems.addAll(
        Names.taken(candidates, "student", Key::of, holders, id -> "number " + id.value()));
    return problems;
  }

  private static Places places(SqlSession session, List<Posting> postings) {
    return new Places(session, postings.stream().map(Posting::section).distinct().toList());
  }

  private static List<Problem> misplaced(
      Candidate<PostingId, Posting> candidate, Set<Subject> subjects, Set<Long> terms) {
    List<Problem> problems = new ArrayList<>();
    Subject subject = candidate.value().subject();
    boolean isTask = subject.type() == DataType.GRADING_TASKS;
    if (!subjects.contains(subject)) {
      problems.add(
          Problem.missing(
              candidate.index(),
              isTask ? "task" : "standard",
              Referable.title(subject) + " of the course"));
    }
    if (!terms.contains(candidate.value().term())) {
      problems.add(
          new Problem(
              candidate.index(), "term", "has to be one in which the section meets", false));
    }
    return problems;
  }

  private static void write(NewPosting row, JsonText keys) {
    keys.row()
        .number(row.course())
        .number(row.section())
        .json(row.task() + "")
        .json(row.standard() + "")
        .number(row.term())
        .text(row.student())
        .end();
  }

  private static NewPosting row(Posting posting, Places places) {
    Subject subject = posting.subject();
    boolean isTask = subject.type() == DataType.GRADING_TASKS;
    return new NewPosting(
        places.course(posting.section()),
        posting.section().value(),
        isTask ? subject.id() : null,
        isTask ? null : subject.id(),
        posting.term(),
        posting.student(),
        posting.text());
  }

  @Override
  public List<PostingId> insert(SqlSession session, List<Posting> postings) {
    Places places = places(session, postings);
    List<PostingId> ids = new ArrayList<>();
    for (Posting posting : postings) {
      NewRow<NewPosting> row = new NewRow<>(row(posting, places));
      mapper(session).insert(in, row);
      ids.add(new PostingId(row.getId()));
    }
    return ids;
  }

  @Override
  public void update(SqlSession session, PostingId id, Posting posting) {
    mapper(session).update(in, id.value(), posting.text());
  }

  @Override
  public Map<String, Long> uses(SqlSession session, PostingId id) {
    return Map.of();
  }

  @Override
  public void delete(SqlSession session, PostingId id) {
    mapper(session).delete(in, id.value());
  }

  @Override
  public String text(PostingId id) {
    return Long.toString(id.value());
  }

  @Override
  public PostingId id(String text) {
    return new PostingId(Long.parseLong(text));
  }
}
