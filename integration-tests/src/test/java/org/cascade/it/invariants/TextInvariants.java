package org.cascade.it.invariants;

import java.util.List;
import java.util.stream.Stream;
import org.cascade.domain.district.NameKey;

/** Names, keys and numbers (domain.md §1). */
final class TextInvariants {
  static final List<String> NAMED =
      List.of(
          "course_catalog",
          "school",
          "calendar",
          "term_name",
          "score_group",
          "grading_scale",
          "grading_task",
          "standard_group",
          "standard",
          "test",
          "master_category",
          "course_category",
          "section_category");

  private TextInvariants() {}

  static Stream<Invariant> all() {
    return Stream.of(keys(), categories(), numbers(), names()).flatMap(some -> some);
  }

  private static Stream<Invariant> keys() {
    return NAMED.stream()
        .map(
            table ->
                new TextRule(
                    "Names compare by their key, which is stored beside the name",
                    table,
                    List.of("name", "name_key"),
                    (name, key) -> NameKey.of(name).text().equals(key)));
  }

  private static Stream<Invariant> categories() {
    return Stream.of("master_category", "course_category", "section_category")
        .map(
            table ->
                new TextRule(
                    "The name of a category is trimmed",
                    table,
                    List.of("name"),
                    (name, same) -> name.equals(name.strip())));
  }

  private static Stream<Invariant> numbers() {
    return Stream.of("course_master", "course", "section")
        .map(
            table ->
                new TextRule(
                    "A number has no outer blanks, nor is it left parked",
                    table,
                    List.of("number"),
                    (number, same) -> number.equals(number.strip())));
  }

  private static Stream<Invariant> names() {
    return Stream.of("course_master", "course")
        .map(
            table ->
                new TextRule(
                    "The name of a course is required",
                    table,
                    List.of("name"),
                    (name, same) -> !name.isBlank()));
  }
}
