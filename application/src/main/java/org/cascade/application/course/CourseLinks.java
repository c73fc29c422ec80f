package org.cascade.application.course;

import java.util.Optional;
import java.util.function.Function;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/** Outbound: which masters courses are linked to. */
public interface CourseLinks {
  /** The catalog that a master is of; absent if there is no such master. */
  Optional<CatalogId> catalogOf(MasterId master);

  /**
   * Holds a course and gives it the next master, none included. Where that is another one, the
   * course's version rises and the links of its own records are cleared; nothing else changes.
   * Records of its sections keep their links: these name rows that the course still has.
   *
   * @param next is asked while the course is held; nothing has changed where it throws
   * @return false if there is no such course
   * @throws CascadeException BUSY
   */
  boolean change(CourseId course, Function<LinkStanding, Optional<MasterId>> next);

  /**
   * How a course stands.
   *
   * @param master that it is linked to
   * @param catalog that its school uses
   * @param version of the course
   */
  record LinkStanding(Optional<MasterId> master, Optional<CatalogId> catalog, String version) {}
}
