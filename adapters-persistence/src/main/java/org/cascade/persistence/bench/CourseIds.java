package org.cascade.persistence.bench;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Courses by their ids.
 *
 * @param last the first that is not among them
 */
record CourseIds(long first, long last) {
  /** What is made in one transaction. */
  private static final int CHUNK = 500;

  /** All of these, in order, each at most a chunk. */
  List<CourseIds> chunks() {
    return LongStream.iterate(first, id -> id < last, id -> id + CHUNK)
        .mapToObj(id -> new CourseIds(id, Math.min(id + CHUNK, last)))
        .toList();
  }

  CourseIds plus(long offset) {
    return new CourseIds(first + offset, last + offset);
  }
}
