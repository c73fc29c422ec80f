package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> PIECES = IntStream.range(0, 100).boxed().toList();

  @Test
  void eachPieceIsDoneOnce() {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();

    Workers.forEach(2, PIECES, done::add);

    assertThat(done).containsExactlyInAnyOrderElementsOf(PIECES);
  }

  @Test
  void whereOneFailsNobodyBeginsAnotherPiece() {
    Queue<Queue<Integer>> queues = new ArrayDeque<>();

    assertThatThrownBy(
            () ->
                Workers.run(
                    1,
                    PIECES,
                    queue -> {
                      queues.add(queue);
                      throw new IllegalArgumentException("a bad piece");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a bad piece");

    assertThat(queues).hasSize(1).allMatch(Queue::isEmpty);
  }
}
