package org.cascade.server.edfi.imported;

/**
 * A standard of a master; each pair comes once.
 *
 * @param origin of the course's reference, or, by title, of the standard
 */
public record ImportedMasterStandard(
    Origin origin, ImportedMaster.Key master, String standard, Basis basis)
    implements ImportRecord {

  /** Why the master has the standard. Of two reasons it is the first. */
  public enum Basis {
    /** The course names the standard. */
    NAMED,
    /** The standard's course title is the master's name. */
    BY_TITLE
  }
}
