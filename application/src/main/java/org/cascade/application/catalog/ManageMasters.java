package org.cascade.application.catalog;

import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.MasterId;

/** Reads, changes and copies course masters. */
public interface ManageMasters extends ManageResources<MasterId, Master, MasterFilter> {
  /**
   * Makes a new master of another one.
   *
   * @throws CascadeException MASTER_NOT_FOUND, INVALID_REQUEST, NAME_TAKEN, REQUEST_ID_REUSED, BUSY
   */
  Kept<MasterId, Master> copy(MasterCopy copy, Creation creation);

  /**
   * Copies setup into other masters, all of them or none; nothing is deleted.
   *
   * @throws CascadeException MASTER_NOT_FOUND, STALE_VERSION, INVALID_REQUEST, BUSY
   */
  List<Kept<MasterId, Master>> copySetup(SetupCopy copy);
}
