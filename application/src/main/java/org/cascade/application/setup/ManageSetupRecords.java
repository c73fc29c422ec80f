package org.cascade.application.setup;

import org.cascade.application.CascadeException;
import org.cascade.application.resource.ManageResources;

/** Reads and changes setup records. */
public interface ManageSetupRecords extends ManageResources<SetupId, SetupRecord, SetupFilter> {
  /**
   * Removes a record, and with a task or standard what refers to it.
   *
   * @throws CascadeException RECORD_NOT_FOUND, STALE_VERSION, BUSY
   */
  Removal remove(SetupId id, String version);
}
