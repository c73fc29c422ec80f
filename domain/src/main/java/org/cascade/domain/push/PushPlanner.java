package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/** The course leg of a master push (domain.md §4.2). */
public final class PushPlanner implements CoursePlanner {
  private final PushTerms terms;
  private final Map<CourseId, NumberDecision> numbers;

  /**
   * Plans by these terms.
   *
   * @param numbers what the plans of the calendars' numbers decided; courses without an entry keep
   *     theirs
   */
  public PushPlanner(PushTerms terms, Map<CourseId, NumberDecision> numbers) {
    this.terms = terms;
    this.numbers = Map.copyOf(numbers);
  }

  @Override
  public Set<RecordRef> asksEvidenceOf(LinkedCourse course) {
    Set<RecordRef> asked = new HashSet<>();
    for (DataType type : setupTypes()) {
      for (Match match : matches(course, type)) {
        BelowRecord below = match.below();
        if (below != null && asksEvidence(match)) {
          asked.add(new RecordRef(type, below.row()));
        }
      }
    }
    return asked;
  }

  @Override
  public CoursePlan plan(LinkedCourse course, CourseEvidence evidence) {
    List<PlanLine> considered = new ArrayList<>(attributeLines(course));
    for (DataType type : setupTypes()) {
      considered.addAll(setupLines(course, type, evidence));
    }
    return CoursePlan.of(course.id(), considered);
  }

  /** In the order of C-16. */
  @Override
  public Set<DataType> setupTypes() {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    types.addAll(terms.pushed());
    types.remove(DataType.COURSE_INFO);
    return types;
  }

  private static List<Match> matches(LinkedCourse course, DataType type) {
    return Matching.of(course.master().records(type), course.records(type), type.isNamed());
  }

  private boolean asksEvidence(Match match) {
    Situation unprotected = situation(match, false);
    return PushRule.of(unprotected).asksForEvidence(unprotected);
  }

  private Situation situation(Match match, boolean inUse) {
    return new Situation(Level.COURSE, match.state(), match.differs(), inUse, terms.mode());
  }

  private List<SetupLine> setupLines(LinkedCourse course, DataType type, CourseEvidence evidence) {
    List<SetupLine> lines =
        matches(course, type).stream().map(match -> line(type, match, evidence)).toList();
    return type.isNamed() ? NameConflicts.resolve(lines, terms.mode()) : lines;
  }

  private SetupLine line(DataType type, Match match, CourseEvidence evidence) {
    BelowRecord below = match.below();
    Evidence found = below == null ? Evidence.NONE : evidence.of(new RecordRef(type, below.row()));
    Situation situation = situation(match, found.exists());
    PushRule rule = PushRule.of(situation);
    return SetupLine.ruled(type, match, rule.id(), rule.ruling(situation), found);
  }

  private List<AttributeLine> attributeLines(LinkedCourse course) {
    return attributes(course).stream()
        .filter(terms::pushes)
        .map(attribute -> attributeLine(course, attribute))
        .toList();
  }

  private static List<Attribute> attributes(LinkedCourse course) {
    List<Attribute> attributes = new ArrayList<>(List.of(CourseAttribute.values()));
    Set<String> custom = new TreeSet<>(course.info().customFieldNames());
    custom.addAll(course.master().info().customFieldNames());
    custom.forEach(name -> attributes.add(new CustomField(name)));
    return attributes;
  }

  private AttributeLine attributeLine(LinkedCourse course, Attribute attribute) {
    String present = course.info().value(attribute);
    if (attribute == CourseAttribute.NUMBER) {
      return numberLine(numbers.get(course.id()), present);
    }
    String wanted = course.master().info().value(attribute);
    return wanted.equals(present)
        ? AttributeLine.unchanged(attribute, present)
        : AttributeLine.set(attribute, wanted);
  }

  /** A move of its own that another push has made meanwhile is done. */
  private static boolean isStillToBeSaid(NumberDecision.Move move, String present) {
    return move.madeTogether() || !move.number().equals(present);
  }

  private static AttributeLine numberLine(@Nullable NumberDecision decision, String present) {
    if (decision instanceof NumberDecision.Move move && isStillToBeSaid(move, present)) {
      return new AttributeLine(
          CourseAttribute.NUMBER, Outcome.UPDATED, null, move.number(), !move.madeTogether());
    }
    if (decision instanceof NumberDecision.Refused refused) {
      return new AttributeLine(
          CourseAttribute.NUMBER, Outcome.FAILED, refused.reason(), present, false);
    }
    return AttributeLine.unchanged(CourseAttribute.NUMBER, present);
  }
}
