package org.cascade.server.bench.trial;

/** A benchmark cannot go on; the message is for whoever started it. */
public final class BenchFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchFailedException(String message) {
    super(message);
  }
}
