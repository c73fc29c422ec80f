package org.cascade.grpc.vocabulary;

import com.google.common.collect.BiMap;
import com.google.common.collect.EnumBiMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An enum of the domain and the one of the wire with the same names. The wire has one word more,
 * "unspecified"; Java adds "unrecognized" for numbers that it does not know.
 */
public final class Words<D extends Enum<D>, W extends Enum<W>> {
  private final BiMap<D, W> words;

  private Words(BiMap<D, W> words) {
    this.words = words;
  }

  /**
   * Pairs the constants by name.
   *
   * @param prefix of every name on the wire, such as {@code LOCK_}
   * @throws IllegalArgumentException if either side has a word that the other lacks
   */
  static <D extends Enum<D>, W extends Enum<W>> Words<D, W> of(
      Class<D> domain, Class<W> wire, String prefix) {
    BiMap<D, W> words = EnumBiMap.create(domain, wire);
    for (D word : EnumSet.allOf(domain)) {
      words.put(word, Enum.valueOf(wire, prefix + word.name()));
    }
    Set<W> alone = EnumSet.allOf(wire);
    alone.removeAll(words.values());
    alone.remove(Enum.valueOf(wire, prefix + "UNSPECIFIED"));
    alone.remove(Enum.valueOf(wire, "UNRECOGNIZED"));
    if (!alone.isEmpty()) {
      throw new IllegalArgumentException(domain + " has no " + alone);
    }
    return new Words<>(words);
  }

  public W toWire(D word) {
    W wire = words.get(word);
    if (wire == null) {
      throw new IllegalArgumentException("no word on the wire for " + word);
    }
    return wire;
  }

  /** Absent for the unspecified and for unknown numbers. */
  public Optional<D> toDomain(W word) {
    return Optional.ofNullable(words.inverse().get(word));
  }
}
