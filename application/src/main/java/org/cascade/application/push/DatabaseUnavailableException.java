package org.cascade.application.push;

/** The database cannot be reached: no course is at fault, the work goes on when it is back. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(Throwable cause) {
    super("the database cannot be reached", cause);
  }
}
