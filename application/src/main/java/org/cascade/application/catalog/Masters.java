package org.cascade.application.catalog;

import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.RequestKey;
import org.cascade.application.resource.Resources;
import org.cascade.domain.district.MasterId;

/** Outbound: course masters. */
public interface Masters extends Resources<MasterId, Master, MasterFilter> {
  /**
   * Makes a new master of another one; missing if that is not there.
   *
   * @throws CascadeException BUSY
   */
  Change<List<Kept<MasterId, Master>>> copy(MasterCopy copy, Optional<RequestKey> request);

  /**
   * Copies setup into other masters, which have these versions still; missing if the source is not
   * there. The problems are of the targets, in their order.
   *
   * @throws CascadeException MASTER_NOT_FOUND or STALE_VERSION of a target, BUSY
   */
  Change<List<Kept<MasterId, Master>>> copySetup(SetupCopy copy);
}
