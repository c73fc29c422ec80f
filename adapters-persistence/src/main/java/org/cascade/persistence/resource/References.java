package org.cascade.persistence.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cascade.application.resource.Problem;
import org.jspecify.annotations.Nullable;

/** Which of several things refer to something that is not there. */
public final class References {
  private References() {}

  /**
   * The problems of those that do.
   *
   * @param field that refers
   * @param reference the id that it names, if any
   * @param hold those of the ids, given as a JSON array, that are there and are held
   * @param noun what is referred to
   */
  public static <I, T> List<Problem> missing(
      List<Candidate<I, T>> candidates,
      String field,
      Function<T, @Nullable Long> reference,
      Function<String, List<Long>> hold,
      String noun) {
    Map<Integer, Long> named = new TreeMap<>();
    for (Candidate<I, T> candidate : candidates) {
      Long id = reference.apply(candidate.value());
      if (id != null) {
        named.put(candidate.index(), id);
      }
    }
    if (named.isEmpty()) {
      return List.of();
    }
    Set<Long> there = new HashSet<>(hold.apply(Set.copyOf(named.values()).toString()));
    List<Problem> problems = new ArrayList<>();
    named.forEach(
        (index, id) -> {
          if (!there.contains(Objects.requireNonNull(id))) {
            problems.add(Problem.missing(index, field, noun + " " + id));
          }
        });
    return problems;
  }
}
