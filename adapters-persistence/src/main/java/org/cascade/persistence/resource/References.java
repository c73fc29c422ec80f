package org.cascade.persistence.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Problem;
import org.jspecify.annotations.Nullable;

/** Which of several things refer to something that is not there; what is there is held. */
public final class References {
  private References() {}

  /**
   * The problems of those that do.
   *
   * @param field that refers
   * @param reference the id that it names, if any
   */
  public static <I, T> List<Problem> missing(
      SqlSession session,
      List<Candidate<I, T>> candidates,
      String field,
      Function<T, @Nullable Long> reference,
      Referable to) {
    Map<Integer, Long> named = new TreeMap<>();
    for (Candidate<I, T> candidate : candidates) {
      Long id = reference.apply(candidate.value());
      if (id != null) {
        named.put(candidate.index(), id);
      }
    }
    Set<Long> there = held(session, to, named.values());
    List<Problem> problems = new ArrayList<>();
    named.forEach(
        (index, id) -> {
          if (!there.contains(id)) {
            problems.add(Problem.missing(index, field, to.title(id)));
          }
        });
    return problems;
  }

  /** Those of the ids that are there. */
  public static Set<Long> held(SqlSession session, Referable to, Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            session.getMapper(ReferenceMapper.class).hold(to, new TreeSet<>(ids).toString()));
  }
}
