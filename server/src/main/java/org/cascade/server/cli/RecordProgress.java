package org.cascade.server.cli;

import java.io.PrintWriter;
import org.cascade.server.words.Words;

/** How many records of an import are done; how many there will be nobody knows beforehand. */
final class RecordProgress {
  private static final int STEP = 1000;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean watched;
  private long nextAt = STEP;

  RecordProgress(PrintWriter out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  /** One line that changes in its place for people, one line for every thousand for files. */
  void show(long done) {
    if (watched) {
      out.print(CLEAR + "  " + Words.count(done, "record"));
      out.flush();
    } else if (done >= nextAt) {
      nextAt = (done / STEP + 1) * STEP;
      out.println("  " + Words.count(done, "record"));
      out.flush();
    }
  }

  void end() {
    if (watched) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
