package org.cascade.application.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of a content, as the API names them. */
final class ContentFields {
  private static final List<String> TASK =
      List.of("score_group", "term_gpa_weight", "credit", "credit_type", "credit_overflow");
  private static final List<String> STANDARD =
      List.of("score_group", "credit", "credit_type", "credit_overflow");
  private static final List<String> CATEGORY =
      List.of(
          "display_name",
          "weight",
          "sequence",
          "exclude_from_calculation",
          "drop_lowest",
          "tasks",
          "standards");
  private static final List<String> ASSESSMENT =
      List.of("start_date", "end_date", "copies_forward", "kind");
  private static final List<String> OPTION =
      List.of(
          "calculation_type",
          "grading_scale",
          "weight_categories",
          "use_percent_value",
          "limit_to_last",
          "cumulative_from",
          "proficiency_method");
  private static final List<String> COMPOSITE = List.of("children");

  private final String part;
  private final List<String> names;
  private final List<@Nullable Object> values;

  private ContentFields(String part, List<String> names, @Nullable Object... values) {
    this.part = part;
    this.names = names;
    this.values = Arrays.asList(values);
  }

  /** The paths of those in which two contents of the same type differ. */
  static List<String> differing(Content one, Content other) {
    ContentFields fields = of(one);
    List<@Nullable Object> others = of(other).values;
    return IntStream.range(0, fields.names.size())
        .filter(at -> !Objects.equals(fields.values.get(at), others.get(at)))
        .mapToObj(at -> fields.part + "." + fields.names.get(at))
        .toList();
  }

  private static ContentFields of(Content content) {
    if (content instanceof Content.Task task) {
      return new ContentFields(
          "task",
          TASK,
          task.scoreGroup(),
          task.termGpaWeight(),
          task.credit(),
          task.creditType(),
          task.creditOverflow());
    } else if (content instanceof Content.Standard standard) {
      return new ContentFields(
          "standard",
          STANDARD,
          standard.scoreGroup(),
          standard.credit(),
          standard.creditType(),
          standard.creditOverflow());
    } else if (content instanceof Content.Category category) {
      return of(category);
    } else if (content instanceof Content.Assessment assessment) {
      return new ContentFields(
          "assessment",
          ASSESSMENT,
          assessment.startDate(),
          assessment.endDate(),
          assessment.copiesForward(),
          assessment.kind());
    } else if (content instanceof Content.CalcOption option) {
      return of(option);
    }
    return new ContentFields("composite", COMPOSITE, ((Content.Composite) content).weights());
  }

  private static ContentFields of(Content.Category category) {
    return new ContentFields(
        "category",
        CATEGORY,
        category.name(),
        category.weight(),
        category.sequence(),
        category.excludeFromCalculation(),
        category.dropLowest(),
        category.tasks(),
        category.standards());
  }

  private static ContentFields of(Content.CalcOption option) {
    return new ContentFields(
        "calc_option",
        OPTION,
        option.calculationType(),
        option.gradingScale(),
        option.weightCategories(),
        option.usePercentValue(),
        option.limitToLast(),
        option.cumulativeFrom(),
        option.proficiencyMethod());
  }
}
