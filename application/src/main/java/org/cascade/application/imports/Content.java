package org.cascade.application.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import brings for a record besides its key. Values are canonical text as the database
 * writes it (decimals with three digits, flags as 0 and 1, dates as 2025-08-18); a blank field has
 * none.
 */
public record Content(Map<ImportField, List<String>> fields) {
  public static final Content NONE = new Content(Map.of());

  public Content {
    EnumMap<ImportField, List<String>> ordered = new EnumMap<>(ImportField.class);
    fields.forEach((field, values) -> ordered.put(field, List.copyOf(values)));
    fields = ordered;
  }

  public List<String> values(ImportField field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The value of a field; empty where it is blank, joined by commas where it has several. */
  public String text(ImportField field) {
    return String.join(", ", values(field));
  }

  boolean isUsable() {
    return fields.entrySet().stream()
        .allMatch(field -> field.getValue().stream().allMatch(field.getKey()::canKeep));
  }

  /**
   * The fields in which a source is not as this is. Fields that the source does not bring do not
   * count.
   */
  List<FieldDifference> differencesTo(Content source) {
    return source.fields.keySet().stream()
        .filter(field -> !comparable(field).equals(source.comparable(field)))
        .map(field -> new FieldDifference(field, text(field), source.text(field)))
        .toList();
  }

  private Set<Object> comparable(ImportField field) {
    return values(field).stream()
        .map(value -> field.isName() ? Name.of(value) : value)
        .collect(Collectors.toSet());
  }
}
