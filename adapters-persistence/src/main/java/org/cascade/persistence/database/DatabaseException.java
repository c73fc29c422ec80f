package org.cascade.persistence.database;

/** Why the server cannot use a database; the message is for whoever starts it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message) {
    super(message);
  }

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
