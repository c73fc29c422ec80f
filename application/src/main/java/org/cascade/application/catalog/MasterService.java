package org.cascade.application.catalog;

import jakarta.inject.Inject;
import java.util.List;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.MasterId;

/** The course masters as callers see and change them. */
public final class MasterService extends ResourceService<MasterId, Master, MasterFilter>
    implements ManageMasters {
  private final Masters masters;

  @Inject
  public MasterService(Masters masters) {
    super(masters, ErrorReason.MASTER_NOT_FOUND);
    this.masters = masters;
  }

  @Override
  protected String title(MasterId id) {
    return "master " + id.value();
  }

  @Override
  public Kept<MasterId, Master> copy(MasterCopy copy, Creation creation) {
    return result(masters.copy(copy, requestKey(copy, creation)), title(copy.source()), index -> "")
        .get(0);
  }

  @Override
  public List<Kept<MasterId, Master>> copySetup(SetupCopy copy) {
    return result(masters.copySetup(copy), title(copy.source()), index -> "targets[" + index + "]");
  }
}
