package org.cascade.server.cli;

import java.io.PrintWriter;
import org.cascade.server.client.BarProgress;
import org.cascade.server.client.LineProgress;
import org.cascade.server.client.ProgressView;

/** Whether people watch, or a file or pipe takes what is printed. */
final class Terminal {
  private Terminal() {}

  /** The launcher script knows; Java itself cannot tell in every version. */
  static ProgressView progress(PrintWriter out) {
    return isWatched() ? new BarProgress(out) : new LineProgress(out);
  }

  static boolean isWatched() {
    return Boolean.getBoolean("cascade.terminal");
  }
}
