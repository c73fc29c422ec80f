package org.cascade.application.setup;

import org.cascade.application.CascadeException;
import org.cascade.application.resource.ManageResources;
import org.cascade.application.resource.Revision;

/** Reads and changes setup records. */
public interface ManageSetupRecords extends ManageResources<SetupId, SetupRecord, SetupFilter> {
  /**
   * Removes a record, and of a master with a task or standard what refers to it.
   *
   * @throws CascadeException RECORD_NOT_FOUND, STALE_VERSION, LOCKED, REFERENCED at a course or
   *     section, BUSY
   */
  Removal remove(SetupId id, Revision revision);
}
