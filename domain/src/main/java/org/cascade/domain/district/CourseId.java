package org.cascade.domain.district;

/** The id of a course: positive, given once and never used again. */
public record CourseId(long value) implements Comparable<CourseId> {
  @Override
  public int compareTo(CourseId other) {
    return Long.compare(value, other.value);
  }
}
