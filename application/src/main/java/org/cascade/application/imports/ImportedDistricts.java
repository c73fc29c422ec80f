package org.cascade.application.imports;

import java.util.List;
import org.cascade.application.push.DatabaseUnavailableException;

/** Outbound: what imports create. */
public interface ImportedDistricts {
  /**
   * Creates those records of a batch that are not there, in one transaction, and leaves the others
   * as they are. Records may refer to each other in any order. Of two callers that bring the same
   * record one creates it and the other finds it.
   *
   * @param batch no key twice; all names usable
   * @return how each record stood, in the order of the batch; after the commit
   * @throws DatabaseUnavailableException if the database cannot be reached
   */
  List<Standing> take(List<DistrictRecord> batch);
}
