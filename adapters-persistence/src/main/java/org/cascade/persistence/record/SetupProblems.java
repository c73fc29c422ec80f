package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupReferences;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;

/** What keeps records from being kept among those that their owner has (domain.md §1). */
final class SetupProblems {
  private final List<Kept<SetupId, SetupRecord>> present;
  private final List<Candidate<SetupId, SetupRecord>> candidates;

  SetupProblems(
      List<Kept<SetupId, SetupRecord>> present, List<Candidate<SetupId, SetupRecord>> candidates) {
    this.present = present;
    this.candidates = candidates;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(dangling());
    problems.addAll(taken());
    return problems;
  }

  /** Within a master every reference resolves; to what comes in the same request too. */
  private List<Problem> dangling() {
    Set<Subject> subjects = new HashSet<>();
    present.forEach(record -> add(record.value(), subjects));
    candidates.forEach(candidate -> add(candidate.value(), subjects));
    List<Problem> problems = new ArrayList<>();
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      for (SetupReferences.Need need : SetupReferences.of(candidate.value()).needs()) {
        if (!subjects.contains(need.subject())) {
          problems.add(Problem.missing(candidate.index(), need.field(), title(need.subject())));
        }
      }
    }
    return problems;
  }

  private static void add(SetupRecord record, Set<Subject> subjects) {
    if (record.type().isSubject() && record.key() instanceof RecordKey.ListEntry entry) {
      subjects.add(new Subject(record.type(), entry.id()));
    }
  }

  private static String title(Subject subject) {
    return "%s %d of the owner"
        .formatted(
            subject.type() == DataType.GRADING_TASKS ? "grading task" : "standard", subject.id());
  }

  /** What has to be unique. */
  private record Key(DataType type, RecordKey key) {
    static Key of(SetupRecord record) {
      return new Key(record.type(), record.key());
    }
  }

  private List<Problem> taken() {
    Map<Key, SetupId> holders = new HashMap<>();
    present.forEach(record -> holders.put(Key.of(record.value()), record.id()));
    return Names.taken(
        candidates, SetupProblems::keyField, Key::of, holders, id -> "record " + id.row());
  }

  private static String keyField(SetupRecord record) {
    return switch (record.type()) {
      case GRADING_TASKS -> "task.task";
      case STANDARDS -> "standard.standard";
      case CATEGORIES -> "category.display_name";
      case ASSESSMENTS -> "assessment.test";
      case GRADE_CALC_OPTIONS -> "calc_option.term_name";
      case COMPOSITE_GRADES -> "composite.term_name";
      case COURSE_INFO -> throw new IllegalArgumentException("no setup record");
    };
  }
}
