package org.cascade.domain.district;

/** The id of a school: positive, given once and never used again. */
public record SchoolId(long value) implements Comparable<SchoolId> {
  @Override
  public int compareTo(SchoolId other) {
    return Long.compare(value, other.value);
  }
}
