package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lists that are read page by page. */
final class Pages {
  private Pages() {}

  /**
   * All of a list. Every page but the last has to be full, and each has to go on elsewhere.
   *
   * @param page asks for the page of a token
   */
  static <A, T> List<T> read(
      int size,
      Function<String, A> page,
      Function<A, List<T>> rows,
      Function<A, String> nextPageToken) {
    List<T> all = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    String token = "";
    do {
      A answer = page.apply(token);
      token = nextPageToken.apply(answer);
      assertThat(rows.apply(answer)).hasSizeLessThanOrEqualTo(size);
      assertThat(token.isEmpty() || rows.apply(answer).size() == size).isTrue();
      assertThat(tokens.add(token)).as("goes on").isTrue();
      all.addAll(rows.apply(answer));
    } while (!token.isEmpty());
    return all;
  }
}
