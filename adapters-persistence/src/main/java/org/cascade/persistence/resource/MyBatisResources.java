package org.cascade.persistence.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.resource.RequestKey;
import org.cascade.application.resource.Resources;
import org.cascade.application.resource.Revision;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.CreationMapper.CreationRow;

/**
 * Keeps things of one kind: each change looks at what is there, in the transaction that makes it.
 */
public abstract class MyBatisResources<I, T, F> implements Resources<I, T, F> {
  private final Transactions transactions;
  private final ResourceTable<I, T, F> table;

  protected MyBatisResources(Transactions transactions, ResourceTable<I, T, F> table) {
    this.transactions = transactions;
    this.table = table;
  }

  @Override
  public Optional<Kept<I, T>> find(I id) {
    return transactions.inOne(session -> table.find(session, id));
  }

  @Override
  public List<Kept<I, T>> list(F filter, ListStart start, int limit) {
    return transactions.inOne(session -> table.list(session, filter, start, limit));
  }

  @Override
  public Change<List<Kept<I, T>>> create(List<T> values, Optional<RequestKey> request) {
    return createOnce(request, session -> made(session, values, List.of(), unused -> {}));
  }

  /** Makes things in a way of its own, unless the request has made them already. */
  protected final Change<List<Kept<I, T>>> createOnce(
      Optional<RequestKey> request, Function<SqlSession, Change<List<Kept<I, T>>>> how) {
    return change(
        session ->
            request
                .flatMap(key -> repeated(session, key))
                .orElseGet(() -> remembered(session, how.apply(session), request)));
  }

  /** What is refused may be in the way of itself: the same request, done while this one waited. */
  private Change<List<Kept<I, T>>> unlessRepeated(
      SqlSession session, Change.Refused<List<Kept<I, T>>> refused, Optional<RequestKey> request) {
    return request.flatMap(key -> repeated(session, key)).orElse(refused);
  }

  private Change<List<Kept<I, T>>> remembered(
      SqlSession session, Change<List<Kept<I, T>>> change, Optional<RequestKey> request) {
    if (change instanceof Change.Refused<List<Kept<I, T>>> refused) {
      return unlessRepeated(session, refused, request);
    }
    if (change instanceof Change.Done<List<Kept<I, T>>> done) {
      request.ifPresent(
          key -> remember(session, key, done.result().stream().map(Kept::id).toList()));
    }
    return change;
  }

  /** A repetition; absent if the request is a new one. */
  private Optional<Change<List<Kept<I, T>>>> repeated(SqlSession session, RequestKey request) {
    CreationRow found = session.getMapper(CreationMapper.class).find(request);
    if (found == null) {
      return Optional.empty();
    }
    if (!found.digest().equals(request.digest())) {
      return Optional.of(new Change.OtherRequest<>());
    }
    List<I> ids = new ArrayList<>();
    for (JsonElement id : JsonParser.parseString(found.made()).getAsJsonArray()) {
      ids.add(table.id(id.getAsString()));
    }
    List<Kept<I, T>> made = table.findAll(session, ids);
    return Optional.of(made.size() < ids.size() ? new Change.Missing<>() : new Change.Done<>(made));
  }

  /**
   * Makes all of them or none.
   *
   * @param others what else is in the way
   * @param with what else is made of them
   */
  protected final Change<List<Kept<I, T>>> made(
      SqlSession session, List<T> values, List<Problem> others, Consumer<List<I>> with) {
    List<Candidate<I, T>> candidates = new ArrayList<>();
    values.forEach(value -> candidates.add(new Candidate<>(candidates.size(), null, value)));
    List<Problem> problems = new ArrayList<>(others);
    problems.addAll(table.problems(session, candidates));
    if (!problems.isEmpty()) {
      return new Change.Refused<>(problems);
    }
    List<I> ids = table.insert(session, values);
    with.accept(ids);
    return new Change.Done<>(table.findAll(session, ids));
  }

  private Kept<I, T> present(SqlSession session, I id) {
    return table.find(session, id).orElseThrow();
  }

  private void remember(SqlSession session, RequestKey request, List<I> ids) {
    JsonText made = new JsonText();
    ids.forEach(id -> made.text(table.text(id)));
    CreationMapper creations = session.getMapper(CreationMapper.class);
    creations.keep(request, made.toString());
    creations.forgetOld();
  }

  @Override
  public Change<Kept<I, T>> update(I id, Revision revision, UnaryOperator<T> edit) {
    return change(
        session ->
            ifCurrent(
                session,
                id,
                Optional.of(revision.version()),
                current -> edited(session, current, edit, revision.caller())));
  }

  private Change<Kept<I, T>> edited(
      SqlSession session, Kept<I, T> current, UnaryOperator<T> edit, String caller) {
    T value = edit.apply(current.value());
    if (value.equals(current.value())) {
      return new Change.Done<>(current);
    }
    List<Problem> problems =
        table.problems(session, List.of(new Candidate<>(0, current.id(), value)));
    if (!problems.isEmpty()) {
      return new Change.Refused<>(problems);
    }
    write(session, current.id(), value, caller);
    return new Change.Done<>(present(session, current.id()));
  }

  /** Writes what a caller has changed. */
  protected void write(SqlSession session, I id, T value, String caller) {
    table.update(session, id, value);
  }

  @Override
  public Change<I> delete(I id, String version) {
    return change(
        session -> ifCurrent(session, id, Optional.of(version), current -> deleted(session, id)));
  }

  private Change<I> deleted(SqlSession session, I id) {
    Map<String, Long> uses = table.uses(session, id);
    if (!uses.isEmpty()) {
      return new Change.Referenced<>(uses);
    }
    table.delete(session, id);
    return new Change.Done<>(id);
  }

  /**
   * Holds a thing and changes it, if it has the version.
   *
   * @param version absent: whatever it is
   */
  protected final <R> Change<R> ifCurrent(
      SqlSession session, I id, Optional<String> version, Function<Kept<I, T>, Change<R>> change) {
    Optional<Kept<I, T>> found = table.lock(session, id);
    if (found.isEmpty()) {
      return new Change.Missing<>();
    }
    String current = found.get().version();
    return version.orElse(current).equals(current)
        ? change.apply(found.get())
        : new Change.Stale<>(current);
  }

  /** Changes one that has this version still, in a way of its own. */
  protected final <R> Change<R> changeCurrent(
      I id, String version, BiFunction<SqlSession, Kept<I, T>, Change<R>> how) {
    return change(
        session ->
            ifCurrent(session, id, Optional.of(version), current -> how.apply(session, current)));
  }

  /** Looks and changes in one transaction. */
  protected final <R> Change<R> change(Function<SqlSession, Change<R>> unit) {
    return transactions.lookingAgain(unit);
  }
}
