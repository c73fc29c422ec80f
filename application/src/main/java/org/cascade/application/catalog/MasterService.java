package org.cascade.application.catalog;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.MasterId;

/** The course masters as callers see and change them. */
public final class MasterService extends ResourceService<MasterId, Master, MasterFilter>
    implements ManageMasters {
  @Inject
  public MasterService(Masters resources) {
    super(resources, ErrorReason.MASTER_NOT_FOUND);
  }

  @Override
  protected String title(MasterId id) {
    return "master " + id.value();
  }
}
