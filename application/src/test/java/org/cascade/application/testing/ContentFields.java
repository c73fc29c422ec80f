package org.cascade.application.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.application.setup.Content;
import org.cascade.domain.push.ListReference;
import org.jspecify.annotations.Nullable;

/** A content by field, as reports show it: names for ids, blanks left out. */
final class ContentFields {
  private final WorldFacts world;
  private final Map<String, String> fields = new TreeMap<>();

  ContentFields(WorldFacts world) {
    this.world = world;
  }

  Map<String, String> of(Content content) {
    if (content instanceof Content.Task task) {
      put("score group", name(ListReference.Kind.SCORE_GROUP, task.scoreGroup()));
      put("term GPA weight", task.termGpaWeight());
      put("credit", task.credit());
      put("credit type", task.creditType());
      put("credit overflow", task.creditOverflow());
    } else if (content instanceof Content.Standard standard) {
      put("score group", name(ListReference.Kind.SCORE_GROUP, standard.scoreGroup()));
      put("credit", standard.credit());
      put("credit type", standard.creditType());
      put("credit overflow", standard.creditOverflow());
    } else if (content instanceof Content.Category category) {
      of(category);
    } else if (content instanceof Content.Assessment assessment) {
      put("start date", assessment.startDate());
      put("end date", assessment.endDate());
      put("copies forward", flag(assessment.copiesForward()));
      put("kind", assessment.kind());
    } else if (content instanceof Content.CalcOption option) {
      of(option);
    } else if (content instanceof Content.Composite composite) {
      put("children", children(composite));
    }
    return fields;
  }

  private void of(Content.Category category) {
    put("name", category.name());
    put("weight", category.weight());
    put("sequence", category.sequence());
    put("exclude from calculation", flag(category.excludeFromCalculation()));
    put("drop lowest", category.dropLowest());
    put(
        "aligned to",
        joined(
            Stream.concat(
                category.standards().stream().map(id -> name(ListReference.Kind.STANDARD, id)),
                category.tasks().stream().map(id -> name(ListReference.Kind.GRADING_TASK, id)))));
  }

  /** As in "Quarter Grade in Q1 40.000". */
  private String children(Content.Composite composite) {
    return joined(
        composite.weights().entrySet().stream()
            .map(
                child -> {
                  String[] ids = child.getKey().split(":", -1);
                  return "%s in %s %s"
                      .formatted(
                          name(ListReference.Kind.GRADING_TASK, Long.valueOf(ids[0])),
                          name(ListReference.Kind.TERM_NAME, Long.valueOf(ids[1])),
                          child.getValue());
                }));
  }

  private static String joined(Stream<String> parts) {
    return parts.sorted().collect(Collectors.joining(", "));
  }

  private void of(Content.CalcOption option) {
    put("calculation type", option.calculationType());
    put("grading scale", name(ListReference.Kind.GRADING_SCALE, option.gradingScale()));
    put("weight categories", flag(option.weightCategories()));
    put("use percent value", flag(option.usePercentValue()));
    put("limit to last", option.limitToLast());
    put("cumulative from", name(ListReference.Kind.TERM_NAME, option.cumulativeFrom()));
    put("proficiency method", option.proficiencyMethod());
  }

  private static String flag(boolean value) {
    return value ? "yes" : "no";
  }

  private @Nullable String name(ListReference.Kind kind, @Nullable Long id) {
    if (id == null) {
      return null;
    }
    ListReference entry = new ListReference(kind, id);
    return world.names(Set.of(entry)).getOrDefault(entry, Long.toString(id));
  }

  private void put(String field, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      fields.put(field, value.toString());
    }
  }
}
