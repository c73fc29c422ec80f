package org.cascade.persistence.setup;

import java.util.List;

/**
 * The facts and effects of one setup type at one level. Targets are JSON arrays, each element
 * [course id, section id, …]; the section is 0 for a course's own. Every effect is one statement
 * for a whole range, insertion one of two, returns how many rows it met, and joins targets → row →
 * record above in this order.
 *
 * <p>A record above is named by its id where it is a master's. A course's record above a section is
 * named by its natural key, because the id of one that this range has just made is not known: name
 * key, or [subject, term name], the subject being the id of a task or minus the id of a standard.
 * Indexes are forced, those of the rows themselves too: statistics of a table that a push is just
 * filling call it empty, and then MySQL goes through the whole table for every statement.
 */
public interface SetupMapper {
  /** The records of courses, or of their sections, given as [course id]. */
  List<? extends SetupRow> below(String courses);

  /**
   * Inserts for [course id, section id, [record above, …]]: content, link and pushed hash from the
   * records above.
   */
  int insert(String targets);

  /**
   * Inserts for [course id, section id, [number…]] all that there is above in this moment: for
   * courses the numbers are the master's id and the last record's, behind which nothing is met; for
   * sections the terms in which the course has records, of which categories have none.
   */
  int insertAll(String targets);

  /**
   * Content, link and pushed hash from the record above for [course id, section id, row, hash as
   * planned, record above]; a residual mark goes.
   */
  int copy(String targets);

  /**
   * Deletes [course id, section id, row, hash as planned], unless student work has come to it
   * since. A calc option or composite that work protects has besides [tasks], [standards]: those
   * that it was planned for there being no work for.
   *
   * <p>Work is looked up for each row, by an index that is named. MySQL may also join it, and then,
   * with statistics that are behind, would first gather the work of the whole district.
   */
  int delete(String targets);

  /** Sets the residual mark on [course id, section id, row]; keeps one that is there. */
  int markResidual(String targets, long job);

  /**
   * Makes the dead link of [course id, section id, row] name nothing at all, a number that is no
   * record's id, so that another row can have the link; it stays dead, and the row what it is (§3).
   */
  int releaseLink(String targets);
}
