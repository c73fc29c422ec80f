package org.cascade.application.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a section.
 *
 * @param assignedOn not after it is due
 * @param pointsPossible with three decimals
 * @param alignments what it counts towards; may be none
 */
public record Assignment(
    SectionId section,
    String name,
    @Nullable LocalDate assignedOn,
    @Nullable LocalDate dueOn,
    @Nullable BigDecimal pointsPossible,
    List<Alignment> alignments) {
  /**
   * What an assignment counts towards: one of them at least.
   *
   * @param category the id of one of the section's
   * @param subject one that the course has
   */
  public record Alignment(@Nullable Long category, @Nullable Subject subject) {}

  public Assignment {
    alignments = List.copyOf(alignments);
  }
}
