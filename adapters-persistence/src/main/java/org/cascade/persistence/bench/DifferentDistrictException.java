package org.cascade.persistence.bench;

/** A database has a district that is not the one to be measured; the message says so. */
public final class DifferentDistrictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DifferentDistrictException(String message) {
    super(message);
  }
}
