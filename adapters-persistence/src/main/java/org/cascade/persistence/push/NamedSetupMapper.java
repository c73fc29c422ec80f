package org.cascade.persistence.push;

/** What a type with names of its own needs besides (C-14, C-16). */
interface NamedSetupMapper extends SetupMapper {
  /** Frees the names of [course id, row] that get others by {@link #copy}. */
  int parkName(String targets);

  /** C-14: names [course id, row, name, name key], and sets the residual mark. */
  int rename(String targets, long job);

  /**
   * C-14: takes the pushed hash of [course id, row] anew, so that an orphaned row stays one under
   * its new name.
   */
  int acceptAsPushed(String targets);
}
