package org.cascade.server.bench.result;

import org.jspecify.annotations.Nullable;

/** A results file that cannot be used; the message is for the person who named it. */
public final class BadResultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadResultsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
