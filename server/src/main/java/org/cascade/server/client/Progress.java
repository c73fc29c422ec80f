package org.cascade.server.client;

import org.cascade.proto.v1.CourseCounts;
import org.cascade.server.words.Words;

/** How far a push has come, for both views. */
final class Progress {
  private Progress() {}

  static long done(CourseCounts courses) {
    return courses.getTotal() - courses.getPending() - courses.getRunning();
  }

  /** 0 to 100; 100 only when all is done. */
  static int percent(CourseCounts courses) {
    return courses.getTotal() == 0 ? 0 : (int) (100 * done(courses) / courses.getTotal());
  }

  static String words(CourseCounts courses) {
    return "%3d %%  %s of %s"
        .formatted(
            percent(courses),
            Words.number(done(courses)),
            Words.count(courses.getTotal(), "course"));
  }
}
