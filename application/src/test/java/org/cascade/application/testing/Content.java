package org.cascade.application.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SortedSet;
import org.cascade.domain.push.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * The content of a setup record: what a push copies and a content hash is over. A district list's
 * entry is the record's key and no part of it; a category's name is both.
 */
public sealed interface Content {

  /** A grading task's. Amounts have three decimals. */
  record Task(
      @Nullable Long scoreGroup,
      @Nullable BigDecimal termGpaWeight,
      @Nullable BigDecimal credit,
      @Nullable String creditType,
      @Nullable String creditOverflow)
      implements Content {}

  /** A standard's. */
  record Standard(
      @Nullable Long scoreGroup,
      @Nullable BigDecimal credit,
      @Nullable String creditType,
      @Nullable String creditOverflow)
      implements Content {}

  /**
   * A category's.
   *
   * @param standards that it is aligned to
   * @param tasks that it is aligned to
   */
  record Category(
      String name,
      @Nullable BigDecimal weight,
      @Nullable Integer sequence,
      boolean excludeFromCalculation,
      int dropLowest,
      SortedSet<Long> standards,
      SortedSet<Long> tasks)
      implements Content {

    Category renamed(String other) {
      return new Category(
          other, weight, sequence, excludeFromCalculation, dropLowest, standards, tasks);
    }
  }

  /** The record's own name, empty where its key is an entry of a district list. */
  default String name() {
    return "";
  }

  /** Another hash for every other content; not the database's. */
  default ContentHash hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return ContentHash.of(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
