package org.cascade.domain.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets a key that must be unique, where some owners of keys move to others at once (C-8
 * numbers, C-14 names). A claim is refused if the key's holder stays or several claim it; who is
 * refused stays, which may refuse another, until nothing changes. Cycles succeed.
 *
 * @param <O> what holds or wants a key
 * @param <K> the key
 */
final class KeyClaims<O, K> {
  private final Map<K, O> holders;
  private final Map<O, K> wanted;
  private final Set<O> leaving;
  private final Set<O> refused = new HashSet<>();
  private final Deque<O> toFollow = new ArrayDeque<>();

  /**
   * All claims at once.
   *
   * @param holders who holds each key now
   * @param wanted the key that each mover wants, never the one it holds
   * @param leaving who gives up its key whatever happens
   */
  KeyClaims(Map<K, O> holders, Map<O, K> wanted, Set<O> leaving) {
    this.holders = holders;
    this.wanted = wanted;
    this.leaving = leaving;
  }

  Set<O> refused() {
    Map<K, List<O>> claimants =
        wanted.keySet().stream().collect(Collectors.groupingBy(wanted::get));
    claimants.forEach(this::refuseIfBlocked);
    Map<O, K> held = new HashMap<>();
    holders.forEach((key, holder) -> held.put(holder, key));
    while (!toFollow.isEmpty()) {
      K keptKey = held.get(toFollow.remove());
      if (keptKey != null) {
        claimants.getOrDefault(keptKey, List.of()).forEach(this::refuse);
      }
    }
    return refused;
  }

  private void refuseIfBlocked(K key, List<O> claimants) {
    O holder = holders.get(key);
    boolean stays = holder != null && !wanted.containsKey(holder) && !leaving.contains(holder);
    if (stays || claimants.size() > 1) {
      claimants.forEach(this::refuse);
    }
  }

  private void refuse(O claimant) {
    if (refused.add(claimant)) {
      toFollow.add(claimant);
    }
  }
}
