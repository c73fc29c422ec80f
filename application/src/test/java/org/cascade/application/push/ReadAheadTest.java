package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private final ReadAhead two = new ReadAhead(new PushSettings(200, 2));

  private static boolean happens(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void handsOverInOrderWhatWasReadInAnother() {
    CountDownLatch secondIsRead = new CountDownLatch(1);
    Supplier<Boolean> first = () -> happens(secondIsRead);
    Supplier<Boolean> second =
        () -> {
          secondIsRead.countDown();
          return false;
        };

    assertThat(two.inOrder(List.of(first, second).iterator()))
        .toIterable()
        .as("the first part waits for the second, which is read at the same time")
        .containsExactly(true, false);
  }

  @Test
  void beginsNoMoreThanWorkersReadWhileTheCallerIsAtAPart() {
    List<Integer> asked = new ArrayList<>();
    Iterator<Supplier<Integer>> parts =
        IntStream.range(0, 10)
            .boxed()
            .<Supplier<Integer>>map(part -> asked(part, asked))
            .iterator();
    Iterator<Integer> ahead = two.inOrder(parts);

    assertThat(asked).as("before anybody reads").isEmpty();
    assertThat(ahead.next()).isZero();
    assertThat(asked).as("two behind the one that is read").containsExactly(0, 1, 2);
    assertThat(ahead).toIterable().containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
  }

  private static Supplier<Integer> asked(int part, List<Integer> asked) {
    asked.add(part);
    return () -> part;
  }

  @Test
  void aPartThatCannotBeReadFailsTheCallForItAndNotAnEarlierOne() {
    DatabaseUnavailableException gone =
        new DatabaseUnavailableException(new IllegalStateException("gone"));
    Supplier<String> failing =
        () -> {
          throw gone;
        };
    Iterator<String> ahead = two.inOrder(List.of(() -> "first", failing, () -> "third").iterator());

    assertThat(ahead.next()).isEqualTo("first");
    assertThatThrownBy(ahead::next).isSameAs(gone);
    assertThat(ahead.next()).isEqualTo("third");
  }
}
