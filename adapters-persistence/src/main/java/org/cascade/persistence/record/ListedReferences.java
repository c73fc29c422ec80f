package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupReferences;
import org.cascade.application.setup.SetupReferences.Reference;
import org.cascade.application.setup.SetupReferences.Target;
import org.cascade.persistence.resource.Candidate;

/** The entries of the district's lists that records refer to, which are held if they are there. */
final class ListedReferences {
  private final SetupRecordMapper mapper;
  private final List<Candidate<SetupId, SetupRecord>> candidates;

  ListedReferences(SetupRecordMapper mapper, List<Candidate<SetupId, SetupRecord>> candidates) {
    this.mapper = mapper;
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
    named.forEach((target, ids) -> there.put(target, new HashSet<>(held(target, ids.toString()))));
    List<Problem> problems = new ArrayList<>();
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      for (Reference reference : SetupReferences.of(candidate.value()).lists()) {
        if (!there.getOrDefault(reference.target(), Set.of()).contains(reference.id())) {
          problems.add(
              Problem.missing(
                  candidate.index(),
                  reference.field(),
                  reference.target().noun() + " " + reference.id()));
        }
      }
    }
    return problems;
  }

  private List<Long> held(Target target, String ids) {
    return switch (target) {
      case TASK -> mapper.holdTasks(ids);
      case STANDARD -> mapper.holdStandards(ids);
      case TEST -> mapper.holdTests(ids);
      case SCORE_GROUP -> mapper.holdScoreGroups(ids);
      case GRADING_SCALE -> mapper.holdScales(ids);
      case TERM_NAME -> mapper.holdTermNames(ids);
    };
  }
}
