package org.cascade.persistence.push;

import java.util.List;

/**
 * The facts and effects of one setup type. Targets are JSON arrays, each element [course id, row,
 * …]; every effect is one statement for a whole range, returns how many rows it met, and joins
 * targets → owner's row → master's row in this order.
 */
interface SetupMapper {
  /** The records of masters, given as [master id]. */
  List<AboveRow> above(String masters);

  /** The records of courses, given as [course id]. */
  List<BelowRow> below(String courses);

  /** The student work of [course id, row]; rows without any may be left out. */
  List<EvidenceRow> evidence(String targets);

  /** C-1: inserts for [course id, master's record id], content and hash from the master's row. */
  int insert(String targets);

  /**
   * C-3 … C-5: content, link and pushed hash for [course id, row, master's record id, hash as
   * planned].
   */
  int copy(String targets);

  /** Deletes [course id, row, hash as planned], unless student work has come to it since. */
  int delete(String targets);

  /** Sets the residual mark on [course id, row]; keeps one that is there. */
  int markResidual(String targets, long job);

  /** Takes the dead link from [course id, row]. */
  int releaseLink(String targets);
}
