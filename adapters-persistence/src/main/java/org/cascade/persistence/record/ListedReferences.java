package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupReferences;
import org.cascade.application.setup.SetupReferences.Reference;
import org.cascade.application.setup.SetupReferences.Target;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;

/** The entries of the district's lists that records refer to, which are held if they are there. */
final class ListedReferences {
  private final SqlSession session;
  private final List<Candidate<SetupId, SetupRecord>> candidates;

  ListedReferences(SqlSession session, List<Candidate<SetupId, SetupRecord>> candidates) {
    this.session = session;
    this.candidates = candidates;
  }

  List<Problem> problems() {
    Map<Target, Set<Long>> named = new EnumMap<>(Target.class);
    candidates.forEach(
        candidate ->
            SetupReferences.of(candidate.value())
                .lists()
                .forEach(
                    reference ->
                        named
                            .computeIfAbsent(reference.target(), target -> new TreeSet<>())
                            .add(reference.id())));
    Map<Target, Set<Long>> there = new EnumMap<>(Target.class);
    named.forEach(
        (target, ids) -> there.put(target, References.held(session, referable(target), ids)));
    List<Problem> problems = new ArrayList<>();
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      for (Reference reference : SetupReferences.of(candidate.value()).lists()) {
        if (!there.getOrDefault(reference.target(), Set.of()).contains(reference.id())) {
          problems.add(
              Problem.missing(
                  candidate.index(),
                  reference.field(),
                  referable(reference.target()).title(reference.id())));
        }
      }
    }
    return problems;
  }

  private static Referable referable(Target target) {
    return switch (target) {
      case TASK -> Referable.GRADING_TASK;
      case STANDARD -> Referable.STANDARD;
      case TEST -> Referable.TEST;
      case SCORE_GROUP -> Referable.SCORE_GROUP;
      case GRADING_SCALE -> Referable.GRADING_SCALE;
      case TERM_NAME -> Referable.TERM_NAME;
    };
  }
}
