package org.cascade.server.edfi.imported;

/** A course master, numbered by the course code. */
public record ImportedMaster(Origin origin, Key master, CourseInfo info) implements ImportRecord {

  /**
   * A number in a catalog.
   *
   * @param number the course code
   */
  public record Key(String catalog, String number) {}
}
