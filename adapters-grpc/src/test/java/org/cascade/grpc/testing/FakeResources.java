package org.cascade.grpc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.ManageResources;
import org.cascade.application.resource.Revision;

/** So many things of one kind, with ids from 1, which remember what they were asked. */
public abstract class FakeResources<I, T, F> implements ManageResources<I, T, F> {
  public final List<String> asked = new ArrayList<>();
  public final List<Integer> limits = new ArrayList<>();
  public int size;

  /** The thing of an id. */
  protected abstract Kept<I, T> kept(long id);

  protected abstract I id(long number);

  @Override
  public Kept<I, T> get(I id) {
    asked.add("get " + id);
    return kept(1);
  }

  @Override
  public List<Kept<I, T>> list(F filter, ListStart start, int limit) {
    asked.add("list " + filter + " " + start.order());
    limits.add(limit);
    long after = start.after().map(ListStart.Place::id).orElse(0L);
    LongFunction<Kept<I, T>> row = this::kept;
    return Samples.ids(size).stream()
        .filter(id -> id > after)
        .limit(limit)
        .map(row::apply)
        .toList();
  }

  @Override
  public List<Kept<I, T>> create(List<T> values, Creation creation, IntFunction<String> paths) {
    List<Kept<I, T>> made = new ArrayList<>();
    for (T value : values) {
      asked.add("create " + value + " as " + paths.apply(made.size()) + " by " + creation);
      made.add(new Kept<>(id(made.size() + 1L), value, "1"));
    }
    return made;
  }

  @Override
  public Kept<I, T> update(I id, Revision revision, String path, UnaryOperator<T> edit) {
    asked.add("update " + id + " of version " + revision.version() + " as " + path);
    return new Kept<>(id, edit.apply(kept(1).value()), "2");
  }

  @Override
  public void delete(I id, Revision revision) {
    asked.add("delete " + id + " of version " + revision.version());
  }
}
