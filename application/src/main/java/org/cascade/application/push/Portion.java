package org.cascade.application.push;

import java.util.List;

/**
 * How much of what is pending a worker takes at once. A single range may always be taken, however
 * large it is.
 *
 * @param ranges at most so many
 * @param courses at most so many in all of them
 * @param part no more than one of so many parts of the pending ranges, so that workers which take
 *     much do not leave the others without work at the end
 */
public record Portion(int ranges, int courses, int part) {
  public static final Portion ONE_RANGE = new Portion(1, 1, 1);

  public Portion {
    if (ranges < 1 || courses < 1 || part < 1) {
      throw new IllegalArgumentException("a portion is at least one range");
    }
  }

  /** As many pending ranges as matter to {@link #fairShare}. */
  public int enoughPending() {
    return ranges * part;
  }

  /** How many ranges it may be, when so many are pending. */
  public int fairShare(int pending) {
    return Math.max(1, Math.min(ranges, pending / part));
  }

  /** The first of these ranges whose courses are not too many together. */
  public List<CourseRange> firstOf(List<CourseRange> pending) {
    int taken = 0;
    int sum = 0;
    for (CourseRange range : pending) {
      sum += range.targets().size();
      if (taken > 0 && sum > courses) {
        break;
      }
      taken++;
    }
    return pending.subList(0, taken);
  }
}
