package org.cascade.server.edfi.imported;

/** The folder or a file cannot be imported at all. Thrown before the first record is given. */
public final class EdFiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Origin origin;
  private final Problem problem;

  /**
   * @param message says what is wrong, without the place
   */
  public EdFiException(Problem problem, Origin origin, String message) {
    super(origin + ": " + message);
    this.problem = problem;
    this.origin = origin;
  }

  public Problem problem() {
    return problem;
  }

  /** The file and line, or the folder. */
  public Origin origin() {
    return origin;
  }

  /** What is wrong. */
  public enum Problem {
    NO_FOLDER,
    NO_FILES,
    MISSING_INTERCHANGE,
    REPEATED_INTERCHANGE,
    SEVERAL_DISTRICTS,
    NOT_ED_FI,
    OTHER_VERSION,
    NOT_WELL_FORMED,
    DOCTYPE,
    TOO_LARGE,
    UNREADABLE
  }
}
