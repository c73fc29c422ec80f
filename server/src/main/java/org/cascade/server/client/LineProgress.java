package org.cascade.server.client;

import java.io.PrintWriter;
import org.cascade.proto.v1.CourseCounts;

/** One plain line for every step of at least five in a hundred: for files and pipes. */
public final class LineProgress implements ProgressView {
  private static final int STEP = 5;

  private final PrintWriter out;
  private int nextAt;
  private boolean isInterrupted;

  public LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(CourseCounts courses) {
    isInterrupted = false;
    int percent = Progress.percent(courses);
    if (courses.getTotal() > 0 && percent >= nextAt) {
      nextAt = percent == 100 ? Integer.MAX_VALUE : Math.min(percent + STEP, 100);
      out.println("  " + Progress.words(courses));
      out.flush();
    }
  }

  @Override
  public void interrupted() {
    if (!isInterrupted) {
      isInterrupted = true;
      out.println("  The server does not answer; trying again.");
      out.flush();
    }
  }

  @Override
  public void end() {}
}
