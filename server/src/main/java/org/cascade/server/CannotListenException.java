package org.cascade.server;

import java.io.IOException;

/** The server's address cannot be bound; the message is for whoever starts it. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListenException(String host, int port, IOException cause) {
    super("cannot listen on %s:%d: %s".formatted(host, port, rootMessage(cause)), cause);
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : rootMessage(cause);
  }
}
