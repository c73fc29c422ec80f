package org.cascade.server.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Says line by line what is going on and how long it took. */
final class BenchTeller {
  private final PrintWriter out;

  BenchTeller(PrintWriter out) {
    this.out = out;
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  void heading(String text) {
    say("");
    say(text);
  }

  /** Says what is done, and when it is done how long it took. */
  <T> T during(String what, Supplier<T> work) {
    long began = System.nanoTime();
    begin(what);
    T result = work.get();
    say(seconds(System.nanoTime() - began));
    return result;
  }

  void during(String what, Runnable work) {
    boolean unused =
        during(
            what,
            () -> {
              work.run();
              return true;
            });
  }

  synchronized void begin(String what) {
    out.printf("  %s ... ", what);
    out.flush();
  }

  /** Something that is made in parts; told at each tenth. */
  Parts parts() {
    return new Parts();
  }

  /** What {@link BenchTeller#parts} tells. */
  final class Parts {
    private long began;

    private Parts() {}

    synchronized void made(String what, int done, int all) {
      if (done == 0) {
        began = System.nanoTime();
      } else if (done == all || done * 10 / all > (done - 1) * 10 / all) {
        say("  %s: %d of %d, %s".formatted(what, done, all, seconds(System.nanoTime() - began)));
      }
    }
  }

  private static String seconds(long nanos) {
    return seconds(Duration.ofNanos(nanos).toMillis() / 1000.0);
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 1 ? "%.3f s" : "%.2f s", seconds);
  }
}
