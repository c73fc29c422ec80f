package org.cascade.persistence.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cascade.application.resource.Problem;
import org.cascade.persistence.database.JsonText;

/** Which of several things want a name that another one has. */
public final class Names {
  private Names() {}

  /** The same for things of which one field holds the name. */
  public static <I, T, K> List<Problem> taken(
      List<Candidate<I, T>> candidates,
      String field,
      Function<T, K> key,
      Map<K, I> holders,
      Function<I, String> title) {
    return taken(candidates, thing -> field, key, holders, title);
  }

  /**
   * The problems of those whose names are taken.
   *
   * @param field that holds the name
   * @param key what has to be unique
   * @param holders of these keys, by key
   * @param <K> what has to be unique
   */
  public static <I, T, K> List<Problem> taken(
      List<Candidate<I, T>> candidates,
      Function<T, String> field,
      Function<T, K> key,
      Map<K, I> holders,
      Function<I, String> title) {
    List<Problem> problems = new ArrayList<>();
    Map<K, Integer> wanted = new HashMap<>();
    for (Candidate<I, T> candidate : candidates) {
      K wants = key.apply(candidate.value());
      I holder = holders.get(wants);
      Integer before = wanted.putIfAbsent(wants, candidate.index());
      if (holder != null && !Objects.equals(holder, candidate.id())) {
        problems.add(
            Problem.taken(candidate.index(), field.apply(candidate.value()), title.apply(holder)));
      } else if (before != null) {
        problems.add(
            Problem.taken(
                candidate.index(),
                field.apply(candidate.value()),
                "number " + before + " of the request"));
      }
    }
    return problems;
  }

  /** Texts as a JSON array. */
  public static String json(Collection<String> texts) {
    JsonText json = new JsonText();
    texts.forEach(json::text);
    return json.toString();
  }

  /** Uses by what refers, those that there are. */
  public static Map<String, Long> counted(List<UseRow> uses) {
    return uses.stream()
        .filter(use -> use.uses() > 0)
        .collect(Collectors.toMap(UseRow::what, UseRow::uses));
  }
}
