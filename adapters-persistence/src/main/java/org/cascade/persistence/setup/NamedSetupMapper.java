package org.cascade.persistence.setup;

import org.jspecify.annotations.Nullable;

/** What a type with names of its own needs besides (C-14, C-16, T-4). */
public interface NamedSetupMapper extends SetupMapper {
  /** Frees the names of [course id, section id, row] that get others by {@link #copy}. */
  int parkName(String targets);

  /**
   * Names [course id, section id, row, hash as planned, name, name key].
   *
   * @param job sets the residual mark too, unless there is one; absent: no mark is set
   */
  int rename(String targets, @Nullable Long job);

  /**
   * Takes the pushed hash of [course id, section id, row] anew, so that an orphaned row stays one
   * under its new name.
   */
  int acceptAsPushed(String targets);
}
