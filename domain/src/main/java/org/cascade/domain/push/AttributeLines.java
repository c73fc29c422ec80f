package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CustomField;
import org.jspecify.annotations.Nullable;

/** C-8: Course Info takes the master's values, numbers as planned for the calendar. */
final class AttributeLines {
  private final PushTerms terms;
  private final Map<CourseId, NumberDecision> numbers;

  AttributeLines(PushTerms terms, Map<CourseId, NumberDecision> numbers) {
    this.terms = terms;
    this.numbers = numbers;
  }

  boolean hasDecided(CourseId course) {
    return numbers.containsKey(course);
  }

  List<AttributeLine> of(CourseFacts course) {
    MasterSetup master = course.master();
    if (master == null) {
      return List.of();
    }
    return attributes(course, master).stream()
        .filter(terms::pushes)
        .map(attribute -> line(course, master, attribute))
        .toList();
  }

  private static List<Attribute> attributes(CourseFacts course, MasterSetup master) {
    List<Attribute> attributes = new ArrayList<>(List.of(CourseAttribute.values()));
    Set<String> custom = new TreeSet<>(course.info().customFieldNames());
    custom.addAll(master.info().customFieldNames());
    custom.forEach(name -> attributes.add(new CustomField(name)));
    return attributes;
  }

  private AttributeLine line(CourseFacts course, MasterSetup master, Attribute attribute) {
    String present = course.info().value(attribute);
    if (attribute == CourseAttribute.NUMBER) {
      return numberLine(numbers.get(course.id()), present);
    }
    String wanted = master.info().value(attribute);
    return wanted.equals(present)
        ? AttributeLine.unchanged(attribute, present)
        : AttributeLine.set(attribute, present, wanted);
  }

  private static AttributeLine numberLine(@Nullable NumberDecision decision, String present) {
    if (decision instanceof NumberDecision.Move move && isStillToBeSaid(move, present)) {
      return new AttributeLine(
          CourseAttribute.NUMBER,
          Outcome.UPDATED,
          null,
          present,
          move.number(),
          !move.madeTogether());
    }
    if (decision instanceof NumberDecision.Refused refused) {
      return new AttributeLine(
          CourseAttribute.NUMBER, Outcome.FAILED, refused.reason(), present, present, false);
    }
    return AttributeLine.unchanged(CourseAttribute.NUMBER, present);
  }

  /** A move of its own that another push has made meanwhile is done. */
  private static boolean isStillToBeSaid(NumberDecision.Move move, String present) {
    return move.madeTogether() || !move.number().equals(present);
  }
}
