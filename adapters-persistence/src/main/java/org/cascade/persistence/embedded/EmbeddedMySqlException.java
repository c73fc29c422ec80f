package org.cascade.persistence.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded MySQL cannot be had. The message is written for the person who started Cascade. */
public final class EmbeddedMySqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedMySqlException(String message) {
    super(message);
  }

  EmbeddedMySqlException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
