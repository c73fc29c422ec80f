package org.cascade.application.setup;

import java.util.List;
import java.util.function.Function;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Resources;

/** Outbound: setup records. Each change raises the version of the master that it is of. */
public interface SetupRecords extends Resources<SetupId, SetupRecord, SetupFilter> {
  /**
   * Removes a record that has this version still, and what goes with it.
   *
   * @param rule what goes, from all records of the owner; pure
   * @throws CascadeException BUSY
   */
  Change<Removal> remove(
      SetupId id, String version, Function<List<Kept<SetupId, SetupRecord>>, Removal> rule);
}
