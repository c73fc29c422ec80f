package org.cascade.application.setup;

import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.SectionId;

/** How the grades of a section are calculated. */
public interface ReadEffectiveOptions {
  /**
   * One for each task and standard of the course and each term in which the section meets, in this
   * order.
   *
   * @throws CascadeException SECTION_NOT_FOUND
   */
  List<EffectiveOption> effectiveOptions(SectionId section);
}
