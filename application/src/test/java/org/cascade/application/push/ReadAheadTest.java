package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final List<Integer> PARTS = IntStream.range(0, 10).boxed().toList();

  private final ReadAhead two = new ReadAhead(new PushSettings(200, 2));
  private final Collection<Integer> begun = new ConcurrentLinkedQueue<>();

  private int read(int part) {
    begun.add(part);
    return part;
  }

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

    Iterator<Boolean> ahead =
        two.inOrder(
            List.of(1, 2),
            part -> {
              if (part == 1) {
                return happens(secondIsRead);
              }
              secondIsRead.countDown();
              return false;
            });

    assertThat(ahead)
        .toIterable()
        .as("the first part waits for the second, which is read at the same time")
        .containsExactly(true, false);
  }

  @Test
  void beginsNoMoreThanWorkersReadWhileTheCallerIsAtAPart() {
    Iterator<Integer> ahead = two.inOrder(PARTS, this::read);

    assertThat(begun).as("before anybody reads").isEmpty();
    assertThat(ahead.next()).isZero();
    assertThat(begun).as("two behind the one that is read").isSubsetOf(0, 1, 2);
    assertThat(ahead).toIterable().containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void readsPartByPartForMoreCallersOnceManyPartsAreHeldForSomeWhoStandStill() {
    List<Iterator<Integer>> standing = new ArrayList<>();
    while (2 * standing.size() < ReadAhead.MOST_HELD) {
      Iterator<Integer> one = two.inOrder(PARTS, part -> part);
      assertThat(one.next()).isZero();
      standing.add(one);
    }

    Iterator<Integer> another = two.inOrder(PARTS, this::read);

    assertThat(another.next()).isZero();
    assertThat(begun).as("one behind the one that is read").isSubsetOf(0, 1);
    assertThat(another).toIterable().hasSize(9);
    assertThat(standing).allSatisfy(one -> assertThat(one).toIterable().hasSize(9));
  }

  @Test
  void aPartThatCannotBeReadFailsTheCallForItAndNotAnEarlierOne() {
    DatabaseUnavailableException gone =
        new DatabaseUnavailableException(new IllegalStateException("gone"));
    Iterator<Integer> ahead =
        two.inOrder(
            List.of(0, 1, 2, 3),
            part -> {
              if (part == 2) {
                throw gone;
              }
              return part;
            });

    assertThat(ahead.next()).isZero();
    assertThat(ahead.next()).isEqualTo(1);
    assertThatThrownBy(ahead::next).isSameAs(gone);
    assertThat(ahead.next()).isEqualTo(3);
  }
}
