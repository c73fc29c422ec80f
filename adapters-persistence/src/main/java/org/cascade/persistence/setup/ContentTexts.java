package org.cascade.persistence.setup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.cascade.domain.push.CompositeChildren;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON texts of one read mean, each text parsed once: most rows of a range have the text
 * of their master. A script may have written anything into them; what refers to nothing is ignored.
 */
public final class ContentTexts {
  private final Map<String, Dependencies> alignments = new HashMap<>();
  private final Map<String, Children> children = new HashMap<>();

  /**
   * The children of a composite.
   *
   * @param text as {@link CompositeChildren} writes them
   */
  record Children(Set<Subject> tasks, Set<Long> terms, String text) {}

  /** What a category with this alignment refers to. */
  Dependencies alignedTo(String json) {
    return alignments.computeIfAbsent(json, ContentTexts::parseAlignment);
  }

  private static Dependencies parseAlignment(String json) {
    Set<Subject> subjects = new HashSet<>();
    JsonElement alignment = JsonParser.parseString(json);
    if (alignment instanceof JsonObject object) {
      collect(object.get("tasks"), Subject::task, subjects);
      collect(object.get("standards"), Subject::standard, subjects);
    }
    return Dependencies.on(subjects, Set.of());
  }

  private static void collect(
      @Nullable JsonElement ids, LongFunction<Subject> subject, Set<Subject> subjects) {
    if (ids instanceof JsonArray array) {
      array.forEach(id -> number(id).ifPresent(found -> subjects.add(subject.apply(found))));
    }
  }

  private static Optional<Long> number(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
        ? whole(value.getAsString())
        : Optional.empty();
  }

  private static Optional<Long> whole(String text) {
    try {
      return Optional.of(new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException noId) {
      return Optional.empty();
    }
  }

  /** What the children of a composite are and refer to. */
  Children children(String json) {
    return children.computeIfAbsent(json, ContentTexts::parseChildren);
  }

  private static Children parseChildren(String json) {
    Map<String, String> weights = new TreeMap<>();
    Set<Subject> tasks = new HashSet<>();
    Set<Long> terms = new HashSet<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .entrySet()
        .forEach(
            child -> {
              String weight = text(child.getValue());
              if (isPlain(child.getKey()) && isPlain(weight)) {
                weights.put(child.getKey(), weight);
              }
              refer(child.getKey(), tasks, terms);
            });
    return new Children(tasks, terms, CompositeChildren.text(weights));
  }

  private static void refer(String child, Set<Subject> tasks, Set<Long> terms) {
    int colon = child.indexOf(':');
    if (colon > 0) {
      Optional<Long> task = whole(child.substring(0, colon));
      Optional<Long> term = whole(child.substring(colon + 1));
      if (task.isPresent() && term.isPresent()) {
        tasks.add(Subject.task(task.get()));
        terms.add(term.get());
      }
    }
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static boolean isPlain(String part) {
    return part.indexOf('=') < 0 && part.indexOf(';') < 0;
  }
}
