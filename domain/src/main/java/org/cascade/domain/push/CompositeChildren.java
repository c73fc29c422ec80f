package org.cascade.domain.push;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The children of a composite grade with their weights, as one text in a fixed order:
 * "task:term=weight" joined by ";".
 */
public final class CompositeChildren {
  private CompositeChildren() {}

  /**
   * The text of these children.
   *
   * @param weights by child, "task:term"
   */
  public static String text(Map<String, String> weights) {
    return new TreeMap<>(weights)
        .entrySet().stream()
            .map(child -> child.getKey() + "=" + child.getValue())
            .collect(Collectors.joining(";"));
  }

  /** The weights by child, "task:term". */
  public static SortedMap<String, String> weights(String text) {
    SortedMap<String, String> weights = new TreeMap<>();
    if (!text.isEmpty()) {
      Arrays.stream(text.split(";", -1))
          .forEach(
              child -> {
                int end = child.indexOf('=');
                weights.put(child.substring(0, end), child.substring(end + 1));
              });
    }
    return weights;
  }

  /** C-9: the structure above; kept children keep their weights, new ones take the weight above. */
  static String merged(String above, String below) {
    SortedMap<String, String> merged = weights(above);
    Set<String> structure = Set.copyOf(merged.keySet());
    weights(below)
        .forEach(
            (child, weight) -> {
              if (structure.contains(child)) {
                merged.put(child, weight);
              }
            });
    return text(merged);
  }
}
