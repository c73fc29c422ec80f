package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupReferences;
import org.cascade.application.setup.SetupReferences.Target;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.OptionInForce;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.setup.SetupTable;

/** What keeps records from being kept among those that their owner has (domain.md §1). */
final class SetupProblems {
  private final Owned owned;
  private final List<Candidate<SetupId, SetupRecord>> candidates;
  private final List<Problem> problems = new ArrayList<>();

  SetupProblems(Owned owned, List<Candidate<SetupId, SetupRecord>> candidates) {
    this.owned = owned;
    this.candidates = candidates;
  }

  List<Problem> problems() {
    Map<Subject, Boolean> subjects = owned.subjects();
    dangling(subjects.keySet());
    if (owned.isSection()) {
      closed(subjects);
    }
    if (owned.hasCalendar()) {
      untimely();
    }
    problems.addAll(taken());
    return problems;
  }

  private void add(Candidate<SetupId, SetupRecord> candidate, String field, String description) {
    problems.add(new Problem(candidate.index(), field, description, false));
  }

  /** Within an owner every reference resolves; to what comes in the same request too. */
  private void dangling(Set<Subject> present) {
    Set<Subject> subjects = new HashSet<>(present);
    candidates.forEach(candidate -> add(candidate.value(), subjects));
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      for (SetupReferences.Need need : SetupReferences.of(candidate.value()).needs()) {
        if (!subjects.contains(need.subject())) {
          problems.add(Problem.missing(candidate.index(), need.field(), title(need.subject())));
        }
      }
    }
  }

  private static void add(SetupRecord record, Set<Subject> subjects) {
    if (record.type().isSubject() && record.key() instanceof RecordKey.ListEntry entry) {
      subjects.add(new Subject(record.type(), entry.id()));
    }
  }

  private String title(Subject subject) {
    return "%s of the %s"
        .formatted(Referable.title(subject), owned.isSection() ? "course" : "owner");
  }

  /**
   * T-11: what the master dropped has no calculation, and no teacher gives it one. A record that a
   * teacher made before stays in force, and editable.
   */
  private void closed(Map<Subject, Boolean> subjects) {
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      if (candidate.id() == null
          && candidate.value().type() == DataType.GRADE_CALC_OPTIONS
          && candidate.value().key() instanceof RecordKey.SubjectTerm pair
          && OptionInForce.of(null, subjects.getOrDefault(pair.subject(), false))
              == OptionInForce.NONE_READ_ONLY) {
        add(
            candidate,
            pair.subject().type() == DataType.GRADING_TASKS
                ? "calc_option.task"
                : "calc_option.standard",
            "was dropped by the course's master and has no calculation: set one at the course");
      }
    }
  }

  private void untimely() {
    Set<Long> calendar = owned.calendarTerms();
    Set<Long> keys = owned.keyTerms();
    for (Candidate<SetupId, SetupRecord> candidate : candidates) {
      for (SetupReferences.Reference reference : SetupReferences.of(candidate.value()).lists()) {
        boolean isKey = reference.field().matches("(calc_option|composite)\\.term_name");
        if (reference.target() == Target.TERM_NAME
            && !(isKey ? keys : calendar).contains(reference.id())) {
          add(
              candidate,
              reference.field(),
              isKey && owned.isSection()
                  ? "has to be a term in which the section meets"
                  : "has to be a term of the course's calendar");
        }
      }
    }
  }

  private List<Problem> taken() {
    Map<NaturalKey, SetupId> holders = new HashMap<>();
    candidates.stream()
        .map(candidate -> SetupTable.of(candidate.value().type()))
        .distinct()
        .flatMap(table -> owned.ofType(table).stream())
        .forEach(record -> holders.put(NaturalKey.of(record.value()), record.id()));
    return Names.taken(
        candidates, SetupProblems::keyField, NaturalKey::of, holders, id -> "record " + id.row());
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
