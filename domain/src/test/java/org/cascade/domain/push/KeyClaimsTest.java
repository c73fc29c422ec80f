package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyClaimsTest {

  @Test
  void aFreeKeyIsTaken() {
    assertThat(refused(Map.of("a", "1"), Map.of("a", "2"))).isEmpty();
  }

  @Test
  void aKeyWhoseHolderStaysIsRefused() {
    assertThat(refused(Map.of("a", "1", "b", "2"), Map.of("a", "2"))).containsExactly("a");
  }

  @Test
  void aKeyWhoseHolderMovesOnIsTaken() {
    assertThat(refused(Map.of("a", "1", "b", "2"), Map.of("a", "2", "b", "3"))).isEmpty();
  }

  @Test
  void aKeyWhoseHolderLeavesIsTaken() {
    assertThat(new KeyClaims<>(Map.of("1", "a", "2", "b"), Map.of("a", "2"), Set.of("b")).refused())
        .isEmpty();
  }

  @Test
  void severalThatWantOneKeyAreAllRefused() {
    assertThat(refused(Map.of("a", "1", "b", "2", "c", "4"), Map.of("a", "3", "b", "3", "c", "5")))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aCycleSucceeds() {
    assertThat(refused(Map.of("a", "1", "b", "2", "c", "3"), Map.of("a", "2", "b", "3", "c", "1")))
        .isEmpty();
  }

  @Test
  void whoeverWaitsForARefusedOneIsRefusedToTheEndOfTheChain() {
    assertThat(
            refused(
                Map.of("a", "1", "b", "2", "c", "3", "d", "4"),
                Map.of("a", "2", "b", "3", "c", "4")))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  private static Set<String> refused(Map<String, String> held, Map<String, String> wanted) {
    Map<String, String> holders =
        held.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    return new KeyClaims<>(holders, wanted, Set.<String>of()).refused();
  }
}
