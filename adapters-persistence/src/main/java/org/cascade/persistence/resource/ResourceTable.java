package org.cascade.persistence.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;

/** The statements for things of one kind, all in the transaction of the session. */
public interface ResourceTable<I, T, F> {
  Optional<Kept<I, T>> find(SqlSession session, I id);

  /** Those of the ids that are there, in the same order. */
  default List<Kept<I, T>> findAll(SqlSession session, List<I> ids) {
    return ids.stream().flatMap(id -> find(session, id).stream()).toList();
  }

  /** Holds it until the end of the transaction. */
  Optional<Kept<I, T>> lock(SqlSession session, I id);

  List<Kept<I, T>> list(SqlSession session, F filter, ListStart start, int limit);

  /**
   * What keeps these from being kept. What they refer to is held against deletion until the end of
   * the transaction.
   */
  List<Problem> problems(SqlSession session, List<Candidate<I, T>> candidates);

  /** Returns their ids in the same order. */
  List<I> insert(SqlSession session, List<T> values);

  /** Also raises the version. */
  void update(SqlSession session, I id, T value);

  /** How often it is referred to, by what does. */
  Map<String, Long> uses(SqlSession session, I id);

  void delete(SqlSession session, I id);

  /** The id as a text. */
  String text(I id);

  /** The id of a text. */
  I id(String text);
}
