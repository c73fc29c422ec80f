package org.cascade.application.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;

/** Says in the words of the API what became of a change. */
public abstract class ResourceService<I, T, F> implements ManageResources<I, T, F> {
  private final Resources<I, T, F> resources;
  private final ErrorReason notFound;

  /**
   * A service of things of one kind.
   *
   * @param notFound why a call is refused that names one which is not there
   */
  protected ResourceService(Resources<I, T, F> resources, ErrorReason notFound) {
    this.resources = resources;
    this.notFound = notFound;
  }

  /** What people call one of these, such as "school 7". */
  protected abstract String title(I id);

  @Override
  public Kept<I, T> get(I id) {
    return resources.find(id).orElseThrow(() -> missing(title(id)));
  }

  @Override
  public List<Kept<I, T>> list(F filter, ListStart start, int limit) {
    return resources.list(filter, start, limit);
  }

  @Override
  public List<Kept<I, T>> create(List<T> values, Creation creation, IntFunction<String> paths) {
    return result(
        resources.create(values, requestKey(values, creation)),
        "longer what the request made",
        paths);
  }

  private Optional<RequestKey> requestKey(List<T> values, Creation creation) {
    return requestKey((Object) told(values), creation);
  }

  /** The class is in the digest, for what is asked of two kinds may read the same. */
  protected final Optional<RequestKey> requestKey(Object asked, Creation creation) {
    return creation.requestId().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RequestKey(
                creation.caller(),
                creation.requestId(),
                sha256(getClass().getSimpleName() + asked)));
  }

  /** With their lengths, so that two values never read as one. */
  private static String told(List<?> values) {
    return values.stream()
        .map(Object::toString)
        .map(text -> text.length() + ":" + text)
        .collect(Collectors.joining());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Kept<I, T> update(I id, Revision revision, String path, UnaryOperator<T> edit) {
    return result(resources.update(id, revision, edit), title(id), index -> path);
  }

  @Override
  public void delete(I id, Revision revision) {
    result(resources.delete(id, revision.version()), title(id), index -> "name");
  }

  /** What was done, or why not. */
  protected final <R> R result(Change<R> change, String title, IntFunction<String> paths) {
    if (change instanceof Change.Done<R> done) {
      return done.result();
    }
    throw refusal(change, title, paths);
  }

  private CascadeException refusal(Change<?> change, String title, IntFunction<String> paths) {
    if (change instanceof Change.Missing) {
      return missing(title);
    } else if (change instanceof Change.Stale<?> stale) {
      return CascadeException.stale(title, stale.version());
    } else if (change instanceof Change.Refused<?> refused) {
      return refused(refused.problems(), paths);
    } else if (change instanceof Change.Referenced<?> referenced) {
      return referenced(title, referenced.uses());
    }
    return CascadeException.of(
        ErrorReason.REQUEST_ID_REUSED, "the request id was used for another request");
  }

  private CascadeException missing(String title) {
    return CascadeException.of(notFound, "there is no " + title);
  }

  /** A name that is taken is the reason only where nothing else is wrong. */
  private static CascadeException refused(List<Problem> problems, IntFunction<String> paths) {
    List<FieldViolation> violations =
        problems.stream()
            .map(
                problem ->
                    new FieldViolation(
                        path(paths.apply(problem.index()), problem.field()), problem.description()))
            .toList();
    return problems.stream().allMatch(Problem::isTaken)
        ? CascadeException.refused(ErrorReason.NAME_TAKEN, violations)
        : CascadeException.invalid(violations);
  }

  private static String path(String of, String field) {
    return of.isEmpty() ? field : of + "." + field;
  }

  private static CascadeException referenced(String title, Map<String, Long> uses) {
    Map<String, String> counts = new TreeMap<>();
    uses.forEach((what, count) -> counts.put(what.replace(' ', '_'), Long.toString(count)));
    return CascadeException.of(
        ErrorReason.REFERENCED,
        uses.entrySet().stream()
            .map(use -> use.getKey() + " (" + use.getValue() + ")")
            .sorted()
            .collect(Collectors.joining(", ", title + " is referred to by ", "")),
        counts);
  }
}
