package org.cascade.persistence.demo;

/** The database has a district already; the demonstration makes its own only in an empty one. */
public final class DistrictInTheWayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DistrictInTheWayException() {
    super("the database holds a district already; the demonstration needs an empty database");
  }
}
