package org.cascade.application.testing;

/** Puts a world where an adapter finds it, and reads it back. */
public interface WorldStore {
  /** Replaces everything, jobs included. Ids stay as they are. */
  void load(World world);

  World read();
}
