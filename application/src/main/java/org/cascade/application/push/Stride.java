package org.cascade.application.push;

/**
 * How many ranges a worker takes next. Each calendar is a range at least, and in most pushes of a
 * year hardly anything is to be done in any of them: what is paid then is statements and commits,
 * which several ranges can share. So a worker begins with one range, doubles as long as little had
 * to be planned row by row, and takes single ranges again when much had to be: 20,000 rows, what a
 * range of 200 courses has at its first push, are read, planned and written in about half a second,
 * and that is how long others have to wait for a course.
 *
 * <p>Courses that are in step are not locked. 2,000 of them are looked at in a small part of that
 * time, and what a worker has in memory for them is less than for one range that is read.
 */
final class Stride {
  static final int MUCH = 20_000;
  static final int MOST_COURSES = 2_000;

  /** Ranges may be of few courses each, but rows of the job are written for every one. */
  static final int MOST_RANGES = 256;

  /** What a failure counts as: the ranges after it are taken one by one. */
  static final PushedRanges TROUBLE = new PushedRanges(1, Long.MAX_VALUE);

  private final int part;
  private int ranges = 1;

  /** So many workers take a fair share each: half of what is left, divided among them. */
  Stride(int workers) {
    this.part = 2 * workers;
  }

  Portion next() {
    return new Portion(ranges, MOST_COURSES, part);
  }

  /** Takes note of what became of so many ranges that were taken. */
  void pushed(int taken, PushedRanges pushed) {
    if (pushed.rows() > MUCH) {
      ranges = 1;
    } else if (pushed.ranges() < taken) {
      ranges = pushed.ranges();
    } else if (taken == ranges && pushed.rows() <= MUCH / 2) {
      ranges = Math.min(2 * ranges, MOST_RANGES);
    }
  }
}
