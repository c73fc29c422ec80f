package org.cascade.grpc.call;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A page of a list.
 *
 * @param last the last row, if there are more after it
 */
public record Page<T>(List<T> rows, Optional<T> last) {

  /** The page size that was asked for, or the usual one for 0. */
  public static int size(int asked, int usual) {
    return asked == 0 ? usual : asked;
  }

  /**
   * Reads one row more than the page has, to know whether there is another page.
   *
   * @param rows reads at most so many rows
   */
  public static <T> Page<T> read(int size, IntFunction<List<T>> rows) {
    List<T> read = rows.apply(size + 1);
    return read.size() > size
        ? new Page<>(read.subList(0, size), Optional.of(read.get(size - 1)))
        : new Page<>(read, Optional.empty());
  }

  /** A page that ends after so many of its rows, at least one unless there are none. */
  public Page<T> first(int count) {
    return count == rows.size()
        ? this
        : new Page<>(rows.subList(0, count), Optional.of(rows.get(count - 1)));
  }
}
