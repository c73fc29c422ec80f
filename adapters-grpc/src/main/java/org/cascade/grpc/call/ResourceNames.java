package org.cascade.grpc.call;

import java.util.Collection;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Names of things on the wire, such as {@code catalogs/7}, and the ids in them. */
public final class ResourceNames {
  private ResourceNames() {}

  public static String catalog(long id) {
    return "catalogs/" + id;
  }

  public static String master(long id) {
    return "masters/" + id;
  }

  public static String course(long id) {
    return "courses/" + id;
  }

  public static String section(long id) {
    return "sections/" + id;
  }

  public static String term(long id) {
    return "terms/" + id;
  }

  public static String assignment(long id) {
    return "assignments/" + id;
  }

  public static String calendar(long id) {
    return "calendars/" + id;
  }

  public static String push(long id) {
    return "pushes/" + id;
  }

  /** The id in a name that has been validated. */
  public static long id(String name) {
    return Long.parseLong(name.substring(name.indexOf('/') + 1));
  }

  /** The ids in names that have been validated. */
  public static <T> Set<T> ids(Collection<String> names, LongFunction<T> id) {
    return names.stream().map(name -> id.apply(id(name))).collect(Collectors.toSet());
  }
}
