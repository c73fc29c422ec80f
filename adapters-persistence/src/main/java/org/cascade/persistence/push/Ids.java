package org.cascade.persistence.push;

import java.util.Collection;
import java.util.function.ToLongFunction;
import org.cascade.persistence.database.JsonText;

/** Ids as statements take them: a JSON array. */
final class Ids {
  private Ids() {}

  /** In their own order. */
  static String text(Collection<Long> ids) {
    JsonText text = new JsonText();
    ids.forEach(text::number);
    return text.toString();
  }

  /** In ascending order. */
  static <T> String sorted(Collection<T> ids, ToLongFunction<T> value) {
    JsonText text = new JsonText();
    ids.stream().mapToLong(value).sorted().forEach(text::number);
    return text.toString();
  }
}
