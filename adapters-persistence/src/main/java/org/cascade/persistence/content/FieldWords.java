package org.cascade.persistence.content;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.ListReference.Kind;
import org.jspecify.annotations.Nullable;

/** Puts the fields of contents into words. What a script wrote into them is shown as it stands. */
final class FieldWords {
  private static final String ALIGNED_TO = "aligned to";
  private static final String CHILDREN = "children";
  private static final Map<String, Kind> LISTS =
      Map.of(
          "score group", Kind.SCORE_GROUP,
          "grading scale", Kind.GRADING_SCALE,
          "cumulative from", Kind.TERM_NAME);

  private final Map<ListReference, String> names;

  FieldWords(Map<ListReference, String> names) {
    this.names = names;
  }

  /** Finds the entries of district lists that a content names. */
  static void collect(JsonObject content, Set<ListReference> entries) {
    content
        .entrySet()
        .forEach(field -> entries(field.getKey(), field.getValue()).forEach(entries::add));
  }

  private static Stream<ListReference> entries(String field, JsonElement value) {
    return switch (field) {
      case ALIGNED_TO -> aligned(value).stream();
      case CHILDREN ->
          value instanceof JsonObject children
              ? children.keySet().stream().flatMap(child -> child(child).stream())
              : Stream.empty();
      default -> entry(field, value).stream();
    };
  }

  private static Optional<ListReference> entry(String field, JsonElement value) {
    return Optional.ofNullable(LISTS.get(field))
        .flatMap(kind -> id(value).map(id -> new ListReference(kind, id)));
  }

  private static List<ListReference> aligned(JsonElement value) {
    List<ListReference> aligned = new ArrayList<>();
    if (value instanceof JsonObject alignment) {
      addIds(alignment.get("tasks"), Kind.GRADING_TASK, aligned);
      addIds(alignment.get("standards"), Kind.STANDARD, aligned);
    }
    return aligned;
  }

  private static void addIds(@Nullable JsonElement array, Kind kind, List<ListReference> aligned) {
    if (array instanceof JsonArray elements) {
      elements.forEach(
          element -> id(element).ifPresent(id -> aligned.add(new ListReference(kind, id))));
    }
  }

  /** Task and term of a composite's child; empty if its key is none. */
  private static List<ListReference> child(String key) {
    String[] parts = key.split(":", -1);
    if (parts.length != 2) {
      return List.of();
    }
    Optional<Long> task = id(parts[0]);
    Optional<Long> term = id(parts[1]);
    return task.isEmpty() || term.isEmpty()
        ? List.of()
        : List.of(
            new ListReference(Kind.GRADING_TASK, task.get()),
            new ListReference(Kind.TERM_NAME, term.get()));
  }

  private static Optional<Long> id(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
        ? id(value.getAsString())
        : Optional.empty();
  }

  private static Optional<Long> id(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** A content in words; blank fields are left out. */
  Map<String, String> of(JsonObject content) {
    Map<String, String> fields = new LinkedHashMap<>();
    content
        .entrySet()
        .forEach(
            field -> {
              String text = text(field.getKey(), field.getValue());
              if (!text.isEmpty()) {
                fields.put(field.getKey(), text);
              }
            });
    return fields;
  }

  private String text(String field, JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    return switch (field) {
      case ALIGNED_TO -> joined(aligned(value).stream().map(this::name));
      case CHILDREN ->
          value instanceof JsonObject children
              ? joined(children.entrySet().stream().map(this::child))
              : value.toString();
      default -> entry(field, value).map(this::name).orElseGet(() -> plain(value));
    };
  }

  private static String joined(Stream<String> parts) {
    return parts.sorted().collect(Collectors.joining(", "));
  }

  /** As in "Quarter Grade in Q1 40.000". */
  private String child(Map.Entry<String, JsonElement> child) {
    List<ListReference> parts = child(child.getKey());
    String name =
        parts.isEmpty()
            ? child.getKey()
            : parts.stream().map(this::name).collect(Collectors.joining(" in "));
    return name + " " + plain(child.getValue());
  }

  private static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private String name(ListReference entry) {
    return Optional.ofNullable(names.get(entry)).orElseGet(() -> Long.toString(entry.id()));
  }
}
