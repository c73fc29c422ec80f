package org.cascade.application.push;

/** Courses of a push by how they stand; they sum to {@link #total()}. */
public record CourseCounts(
    long pending, long running, long applied, long unchanged, long skipped, long failed) {
  public long total() {
    return pending + running + applied + unchanged + skipped + failed;
  }

  public long done() {
    return applied + unchanged + skipped + failed;
  }
}
