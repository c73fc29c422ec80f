package org.cascade.application.testing;

import org.cascade.domain.district.MasterId;

/** Puts a world where an adapter finds it, and reads it back. */
public interface WorldStore {
  /** Replaces everything, jobs included. Ids stay as they are. */
  void load(World world);

  World read();

  /** Gives a master another number while jobs go on, as a script does it. */
  void renumber(MasterId master, String number);
}
