package org.cascade.server.client;

import java.io.PrintWriter;
import org.cascade.proto.v1.CourseCounts;

/** A bar that grows in its place: for terminals. */
public final class BarProgress implements ProgressView {
  private static final int WIDTH = 40;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter out;
  private boolean drawn;

  public BarProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(CourseCounts courses) {
    if (courses.getTotal() > 0) {
      int full = WIDTH * Progress.percent(courses) / 100;
      draw("[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + Progress.words(courses));
    }
  }

  @Override
  public void interrupted() {
    draw("The server does not answer; trying again.");
  }

  private void draw(String line) {
    out.print(CLEAR + "  " + line);
    out.flush();
    drawn = true;
  }

  @Override
  public void end() {
    if (drawn) {
      out.println();
      out.flush();
    }
  }
}
