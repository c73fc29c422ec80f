package org.cascade.persistence.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.work.AssignmentId;
import org.cascade.application.work.Score;
import org.cascade.application.work.ScoreFilter;
import org.cascade.application.work.ScoreId;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Etags;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.work.ScoreMapper.ScoreRow;

/** Scores for assignments in their table. */
final class ScoreTable implements ResourceTable<ScoreId, Score, ScoreFilter> {
  private static ScoreMapper mapper(SqlSession session) {
    return session.getMapper(ScoreMapper.class);
  }

  private static Kept<ScoreId, Score> kept(ScoreRow row) {
    AssignmentId assignment = new AssignmentId(row.assignmentId());
    ScoreId id = new ScoreId(assignment, row.studentId());
    Score score = new Score(assignment, row.studentId(), row.value());
    return new Kept<>(id, score, Etags.of(id, score));
  }

  @Override
  public Optional<Kept<ScoreId, Score>> find(SqlSession session, ScoreId id) {
    return Optional.ofNullable(mapper(session).find(id.assignment().value(), id.student()))
        .map(ScoreTable::kept);
  }

  @Override
  public Optional<Kept<ScoreId, Score>> lock(SqlSession session, ScoreId id) {
    return courses(session, List.of(id.assignment())).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(mapper(session).lock(id.assignment().value(), id.student()))
            .map(ScoreTable::kept);
  }

  /** The courses of those of the assignments that there are, which are held. */
  private static Map<Long, Long> courses(SqlSession session, Collection<AssignmentId> assignments) {
    SortedSet<Long> ids = new TreeSet<>();
    assignments.forEach(assignment -> ids.add(assignment.value()));
    Map<Long, Long> courses = new HashMap<>();
    mapper(session)
        .hold(ids.toString())
        .forEach(row -> courses.put(row.assignment(), row.course()));
    return courses;
  }

  @Override
  public List<Kept<ScoreId, Score>> list(
      SqlSession session, ScoreFilter filter, ListStart start, int limit) {
    return mapper(session).page(filter.assignment().value(), PageQuery.of(start, limit)).stream()
        .map(ScoreTable::kept)
        .toList();
  }

  private static ScoreId key(Score score) {
    return new ScoreId(score.assignment(), score.student());
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<ScoreId, Score>> candidates) {
    Map<Long, Long> courses =
        courses(session, candidates.stream().map(ScoreTable::assignment).toList());
    List<Problem> problems = new ArrayList<>();
    JsonText keys = new JsonText();
    for (Candidate<ScoreId, Score> candidate : candidates) {
      long assignment = assignment(candidate).value();
      Long course = courses.get(assignment);
      if (course == null) {
        problems.add(Problem.missing(candidate.index(), "assignment", "assignment " + assignment));
      } else {
        keys.row().number(course).number(assignment).text(candidate.value().student()).end();
      }
    }
    Map<ScoreId, ScoreId> holders = new HashMap<>();
    mapper(session)
        .holders(keys.toString())
        .forEach(row -> holders.put(kept(row).id(), kept(row).id()));
    problems.addAll(
        Names.taken(candidates, "student", ScoreTable::key, holders, id -> "a score already"));
    return problems;
  }

  private static AssignmentId assignment(Candidate<ScoreId, Score> candidate) {
    return candidate.value().assignment();
  }

  @Override
  public List<ScoreId> insert(SqlSession session, List<Score> scores) {
    Map<Long, Long> courses = courses(session, scores.stream().map(Score::assignment).toList());
    JsonText rows = new JsonText();
    scores.forEach(
        score ->
            rows.row()
                .json(courses.get(score.assignment().value()) + "")
                .number(score.assignment().value())
                .text(score.student())
                .textOrNull(Optional.ofNullable(score.value()).orElse(""))
                .end());
    mapper(session).insert(rows.toString());
    return scores.stream().map(ScoreTable::key).toList();
  }

  @Override
  public void update(SqlSession session, ScoreId id, Score score) {
    mapper(session).update(id.assignment().value(), id.student(), score.value());
  }

  @Override
  public Map<String, Long> uses(SqlSession session, ScoreId id) {
    return Map.of();
  }

  @Override
  public void delete(SqlSession session, ScoreId id) {
    mapper(session).delete(id.assignment().value(), id.student());
  }

  @Override
  public String text(ScoreId id) {
    return id.assignment().value() + "/" + id.student();
  }

  @Override
  public ScoreId id(String text) {
    int slash = text.indexOf('/');
    return new ScoreId(
        new AssignmentId(Long.parseLong(text.substring(0, slash))), text.substring(slash + 1));
  }
}
