package org.cascade.server.cli;

/** What a command was asked for cannot be done; the message is for the person who asked. */
final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }
}
