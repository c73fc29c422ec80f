package org.cascade.persistence.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.work.AssessmentScore;
import org.cascade.application.work.AssessmentScoreFilter;
import org.cascade.application.work.AssessmentScoreId;
import org.cascade.domain.district.CourseId;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Etags;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.work.AssessmentScoreMapper.AssessmentScoreRow;
import org.cascade.persistence.work.AssessmentScoreMapper.TestRow;

/** Scores for tests in their table. */
final class AssessmentScoreTable
    implements ResourceTable<AssessmentScoreId, AssessmentScore, AssessmentScoreFilter> {
  private static AssessmentScoreMapper mapper(SqlSession session) {
    return session.getMapper(AssessmentScoreMapper.class);
  }

  private static Kept<AssessmentScoreId, AssessmentScore> kept(AssessmentScoreRow row) {
    AssessmentScore score =
        new AssessmentScore(
            new CourseId(row.courseId()), row.testId(), row.studentId(), row.value());
    return new Kept<>(key(score), score, Etags.of(key(score), score));
  }

  private static AssessmentScoreId key(AssessmentScore score) {
    return new AssessmentScoreId(score.course(), score.test(), score.student());
  }

  @Override
  public Optional<Kept<AssessmentScoreId, AssessmentScore>> find(
      SqlSession session, AssessmentScoreId id) {
    return Optional.ofNullable(mapper(session).find(id.course().value(), id.test(), id.student()))
        .map(AssessmentScoreTable::kept);
  }

  @Override
  public Optional<Kept<AssessmentScoreId, AssessmentScore>> lock(
      SqlSession session, AssessmentScoreId id) {
    JsonText tests = new JsonText();
    tests.row().number(id.course().value()).number(id.test()).end();
    return mapper(session).hold(tests.toString()).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(mapper(session).lock(id.course().value(), id.test(), id.student()))
            .map(AssessmentScoreTable::kept);
  }

  @Override
  public List<Kept<AssessmentScoreId, AssessmentScore>> list(
      SqlSession session, AssessmentScoreFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(filter.course().value(), filter.test(), PageQuery.of(start, limit))
        .stream()
        .map(AssessmentScoreTable::kept)
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<AssessmentScoreId, AssessmentScore>> candidates) {
    List<Problem> problems = new ArrayList<>(untested(mapper(session), candidates));
    JsonText keys = new JsonText();
    candidates.forEach(candidate -> write(candidate.value(), keys).end());
    Map<AssessmentScoreId, AssessmentScoreId> holders = new HashMap<>();
    mapper(session)
        .holders(keys.toString())
        .forEach(row -> holders.put(kept(row).id(), kept(row).id()));
    problems.addAll(
        Names.taken(
            candidates, "student", AssessmentScoreTable::key, holders, id -> "a score already"));
    return problems;
  }

  private static JsonText write(AssessmentScore score, JsonText rows) {
    return rows.row().number(score.course().value()).number(score.test()).text(score.student());
  }

  private static List<Problem> untested(
      AssessmentScoreMapper mapper,
      List<Candidate<AssessmentScoreId, AssessmentScore>> candidates) {
    Set<TestRow> tests = new LinkedHashSet<>();
    candidates.forEach(candidate -> tests.add(test(candidate.value())));
    JsonText text = new JsonText();
    tests.stream()
        .sorted(Comparator.comparing(TestRow::course).thenComparing(TestRow::test))
        .forEach(test -> text.row().number(test.course()).number(test.test()).end());
    Set<TestRow> there = new HashSet<>(mapper.hold(text.toString()));
    return candidates.stream()
        .filter(candidate -> !there.contains(test(candidate.value())))
        .map(
            candidate ->
                Problem.missing(
                    candidate.index(),
                    "test",
                    "test %d in course %d"
                        .formatted(candidate.value().test(), candidate.value().course().value())))
        .toList();
  }

  private static TestRow test(AssessmentScore score) {
    return new TestRow(score.course().value(), score.test());
  }

  @Override
  public List<AssessmentScoreId> insert(SqlSession session, List<AssessmentScore> scores) {
    JsonText rows = new JsonText();
    scores.forEach(score -> write(score, rows).text(score.value()).end());
    mapper(session).insert(rows.toString());
    return scores.stream().map(AssessmentScoreTable::key).toList();
  }

  @Override
  public void update(SqlSession session, AssessmentScoreId id, AssessmentScore score) {
    mapper(session).update(id.course().value(), id.test(), id.student(), score.value());
  }

  @Override
  public Map<String, Long> uses(SqlSession session, AssessmentScoreId id) {
    return Map.of();
  }

  @Override
  public void delete(SqlSession session, AssessmentScoreId id) {
    mapper(session).delete(id.course().value(), id.test(), id.student());
  }

  @Override
  public String text(AssessmentScoreId id) {
    return id.course().value() + "/" + id.test() + "/" + id.student();
  }

  @Override
  public AssessmentScoreId id(String text) {
    String[] parts = text.split("/", 3);
    return new AssessmentScoreId(
        new CourseId(Long.parseLong(parts[0])), Long.parseLong(parts[1]), parts[2]);
  }
}
