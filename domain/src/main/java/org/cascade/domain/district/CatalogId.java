package org.cascade.domain.district;

/** The id of a course catalog: positive, given once and never used again. */
public record CatalogId(long value) implements Comparable<CatalogId> {
  @Override
  public int compareTo(CatalogId other) {
    return Long.compare(value, other.value);
  }
}
