package org.cascade.persistence.instep;

import java.util.Collection;

/**
 * The fingerprint of a set of records: how many they are, and the exclusive or of 128 bits for
 * each, a digest of its key, its content hash, what it is linked to and the hash that was pushed.
 *
 * <p>Two sets that differ have equal prints with a probability of 2^-128: what goes into a digest
 * is ids and SHA-256 hashes, which nobody chooses, and the keys of categories' names.
 */
record Print(long count, long high, long low) {
  static final Print NOTHING = new Print(0, 0, 0);

  /** Of so many records, the digest as 32 hexadecimal digits. */
  static Print of(long count, String digest) {
    return new Print(
        count,
        Long.parseUnsignedLong(digest, 0, 16, 16),
        Long.parseUnsignedLong(digest, 16, 32, 16));
  }

  /** Of all sets together, which have no record in common. */
  static Print of(Collection<Print> sets) {
    return sets.stream().reduce(NOTHING, Print::with);
  }

  /** Of both sets together, which have no record in common. */
  Print with(Print other) {
    return new Print(count + other.count, high ^ other.high, low ^ other.low);
  }
}
