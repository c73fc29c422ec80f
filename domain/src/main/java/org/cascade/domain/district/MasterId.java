package org.cascade.domain.district;

/** The id of a course master: positive, given once and never used again. */
public record MasterId(long value) implements Comparable<MasterId> {
  @Override
  public int compareTo(MasterId other) {
    return Long.compare(value, other.value);
  }
}
