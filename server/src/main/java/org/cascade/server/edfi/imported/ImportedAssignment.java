package org.cascade.server.edfi.imported;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assignment of a section, aligned to nothing. */
public record ImportedAssignment(
    Origin origin,
    Key assignment,
    String name,
    @Nullable LocalDate assigned,
    @Nullable LocalDate due,
    @Nullable BigDecimal pointsPossible)
    implements ImportRecord {

  /**
   * A gradebook entry of a section.
   *
   * @param externalId namespace and identifier of the gradebook entry
   */
  public record Key(ImportedSection.Key section, String externalId) {}
}
