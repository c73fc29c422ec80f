package org.cascade.application.course;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.course.AlignedWork.PostedForBoth;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.application.resource.ListStart.Place;

/** Decides, while the course is held, whether its work may be moved. */
public final class RealignWorkService implements RealignWork {
  private final AlignedWork work;

  @Inject
  public RealignWorkService(AlignedWork work) {
    this.work = work;
  }

  @Override
  public Realigned realign(Realignment realignment) {
    refuseIfAny(senseless(realignment));
    return work.move(realignment, facts -> check(realignment, facts))
        .orElseThrow(
            () ->
                CascadeException.of(
                    ErrorReason.COURSE_NOT_FOUND,
                    "there is no course " + realignment.course().value()));
  }

  private static void refuseIfAny(List<FieldViolation> violations) {
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
  }

  private static List<FieldViolation> senseless(Realignment realignment) {
    List<FieldViolation> violations = new ArrayList<>();
    if (realignment.sections().isEmpty()) {
      violations.add(new FieldViolation("sections", "name the sections whose work is to be moved"));
    }
    violations.addAll(realignment.senseless());
    return violations;
  }

  private static void check(Realignment realignment, WorkFacts facts) {
    refuseIfAny(unknown(realignment, facts));
    if (!facts.postedForBoth().isEmpty()) {
      throw inTheWay(facts.postedForBoth());
    }
  }

  private static List<FieldViolation> unknown(Realignment realignment, WorkFacts facts) {
    List<FieldViolation> violations = new ArrayList<>();
    facts.strangers().stream()
        .sorted()
        .forEach(
            section ->
                violations.add(
                    new FieldViolation(
                        "sections",
                        "course %d has no section %d"
                            .formatted(realignment.course().value(), section))));
    if (!facts.hasFrom()) {
      violations.add(new FieldViolation("from", absent(realignment.from())));
    }
    if (!facts.hasTo()) {
      violations.add(new FieldViolation("to", absent(realignment.to())));
    } else {
      facts
          .withoutTo()
          .forEach(
              section ->
                  violations.add(
                      new FieldViolation("to", "section " + section + " has no such category")));
    }
    return violations;
  }

  private static String absent(Place place) {
    return place.isCategory()
        ? "none of the sections has such a category"
        : "the course has no such task or standard";
  }

  private static CascadeException inTheWay(List<PostedForBoth> posted) {
    List<String> students =
        posted.stream().map(PostedForBoth::student).distinct().sorted().toList();
    String places =
        posted.stream()
            .map(
                both ->
                    "%s (section %s, %s)".formatted(both.student(), both.section(), both.term()))
            .collect(Collectors.joining(", "));
    return CascadeException.of(
        ErrorReason.GRADES_IN_THE_WAY,
        "students have a grade or comment posted for both: " + places,
        Map.of("students", String.join(",", students)));
  }
}
