package org.cascade.application.imports;

import org.cascade.domain.district.NameKey;
import org.jspecify.annotations.Nullable;

/** A name as its source writes it. Two are equal when their keys are. */
public final class Name {
  private final String text;
  private final NameKey key;

  private Name(String text) {
    this.text = text;
    this.key = NameKey.of(text);
  }

  public static Name of(String text) {
    return new Name(text);
  }

  public NameKey key() {
    return key;
  }

  /**
   * Whether it has no outer blanks, and a key that can be kept: folding makes some letters two or
   * three.
   *
   * @param limit of the name, in code points; its key may have three times as many
   */
  boolean fits(int limit) {
    int length = key.text().codePointCount(0, key.text().length());
    return text.equals(text.strip()) && length > 0 && length <= 3 * limit;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Name name && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
