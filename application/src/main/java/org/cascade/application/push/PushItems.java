package org.cascade.application.push;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.Mention;
import org.cascade.domain.push.NoCalculation;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.SectionFacts;
import org.cascade.domain.push.SetupLine;

/** Puts a course's plan into the words of results, previews and reports. */
public final class PushItems {
  private final CourseFacts course;
  private final Map<ListReference, String> names;

  /**
   * Items of one course.
   *
   * @param names of at least the entries that {@link #namesIn} asks for
   */
  public PushItems(CourseFacts course, Map<ListReference, String> names) {
    this.course = course;
    this.names = names;
  }

  /** The entries of district lists that the items of a plan name. */
  public static Set<ListReference> namesIn(CoursePlan plan, Predicate<PlanLine> wanted) {
    Set<ListReference> entries = new HashSet<>();
    plan.lines().stream()
        .filter(wanted)
        .forEach(
            line -> {
              entries(line).forEach(entries::add);
              line.mention().ifPresent(mention -> entries(mention).forEach(entries::add));
            });
    for (NoCalculation note : plan.notes()) {
      entries.add(ListReference.of(note.subject()));
      note.terms().forEach(term -> entries.add(ListReference.term(term)));
    }
    return entries;
  }

  private static Stream<ListReference> entries(PlanLine line) {
    return line instanceof SetupLine setup
        ? entries(line.type(), setup.recordKey())
        : Stream.empty();
  }

  private static Stream<ListReference> entries(DataType type, RecordKey key) {
    if (key instanceof RecordKey.ListEntry entry) {
      return Stream.of(entry(type, entry.id()));
    }
    return key instanceof RecordKey.SubjectTerm pair
        ? Stream.of(ListReference.of(pair.subject()), ListReference.term(pair.term()))
        : Stream.empty();
  }

  private static ListReference entry(DataType type, long id) {
    return switch (type) {
      case GRADING_TASKS -> new ListReference(ListReference.Kind.GRADING_TASK, id);
      case STANDARDS -> new ListReference(ListReference.Kind.STANDARD, id);
      case ASSESSMENTS -> new ListReference(ListReference.Kind.TEST, id);
      default -> throw new IllegalArgumentException(type + " is of no district list");
    };
  }

  private static Stream<ListReference> entries(Mention mention) {
    if (mention instanceof Mention.OfSubject of) {
      return Stream.of(ListReference.of(of.subject()));
    }
    if (mention instanceof Mention.OfList of) {
      return Stream.of(of.entry());
    }
    if (mention instanceof Mention.OfTerms of) {
      return of.terms().stream().map(ListReference::term);
    }
    return mention instanceof Mention.OfRow row ? entries(row.type(), row.key()) : Stream.empty();
  }

  /** The wanted lines of a plan, then its information lines. */
  public List<PushItem> of(CoursePlan plan, Predicate<PlanLine> wanted) {
    List<PushItem> items = new ArrayList<>();
    plan.lines().stream().filter(wanted).map(this::of).forEach(items::add);
    plan.notes().stream().map(this::of).forEach(items::add);
    return items;
  }

  /** One line. */
  public PushItem of(PlanLine line) {
    return new PushItem(
        course.id(),
        course.title(),
        masterNumber(),
        line.owner().level(),
        line.owner().section(),
        sectionNumber(line.owner()),
        line.type(),
        line.key(),
        line instanceof SetupLine setup
            ? name(setup.type(), setup.recordKey(), setup.name())
            : line.key(),
        line instanceof SetupLine setup ? term(setup.recordKey()) : "",
        line.outcome(),
        line.reasonIfAny().orElse(null),
        line.rule().text(),
        about(line),
        line.evidence(),
        null);
  }

  private PushItem of(NoCalculation note) {
    return new PushItem(
        course.id(),
        course.title(),
        masterNumber(),
        Level.SECTION,
        note.section(),
        sectionNumber(Owner.section(note.section())),
        note.subject().type(),
        Long.toString(note.subject().id()),
        name(ListReference.of(note.subject())),
        "",
        null,
        Reason.SET_TO_NO_CALCULATION,
        RuleId.C_10.text(),
        terms(note.terms()),
        Evidence.NONE,
        null);
  }

  private String masterNumber() {
    return course.master() == null ? "" : course.master().number();
  }

  private String sectionNumber(Owner owner) {
    return course.sections().stream()
        .filter(section -> owner.isSection() && section.id() == owner.section())
        .map(SectionFacts::number)
        .findFirst()
        .orElse("");
  }

  private String name(DataType type, RecordKey key, String ownName) {
    return type.isNamed() ? ownName : entries(type, key).findFirst().map(this::name).orElse("");
  }

  private String term(RecordKey key) {
    return key instanceof RecordKey.SubjectTerm pair ? name(ListReference.term(pair.term())) : "";
  }

  private String name(ListReference entry) {
    return Optional.ofNullable(names.get(entry)).orElseGet(() -> Long.toString(entry.id()));
  }

  private String about(PlanLine line) {
    if (line instanceof SetupLine setup && setup.effect().isRename()) {
      return setup.verdict().newName();
    }
    return line.mention().map(this::about).orElse("");
  }

  private String about(Mention mention) {
    if (mention instanceof Mention.OfSubject of) {
      return about(ListReference.of(of.subject()));
    }
    if (mention instanceof Mention.OfList of) {
      return about(of.entry());
    }
    if (mention instanceof Mention.OfTerms of) {
      return terms(of.terms());
    }
    return mention instanceof Mention.OfRow row ? about(row) : "";
  }

  private String about(ListReference entry) {
    String kind =
        switch (entry.kind()) {
          case GRADING_TASK -> "grading task";
          case STANDARD -> "standard";
          case TEST -> "test";
          case TERM_NAME -> "term";
          case SCORE_GROUP -> "score group";
          case GRADING_SCALE -> "grading scale";
        };
    return kind + " " + name(entry);
  }

  private String about(Mention.OfRow row) {
    String kind =
        switch (row.type()) {
          case CATEGORIES -> "category ";
          case GRADE_CALC_OPTIONS -> "calc option ";
          case COMPOSITE_GRADES -> "composite grade ";
          default -> "";
        };
    String term = term(row.key());
    String where = row.owner().isSection() ? " of section " + sectionNumber(row.owner()) : "";
    return kind
        + name(row.type(), row.key(), row.name())
        + (term.isEmpty() ? "" : " in " + term)
        + where
        + (row.awaitsPush() ? "; a push to the sections helps" : "");
  }

  private String terms(Set<Long> terms) {
    return terms.stream()
        .sorted()
        .map(term -> name(ListReference.term(term)))
        .collect(Collectors.joining(", "));
  }
}
