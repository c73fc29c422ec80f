package org.cascade.application.lists;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** The standards of the standards bank as callers see and change them. */
public final class StandardService extends ResourceService<StandardId, Standard, StandardFilter>
    implements ManageStandards {
  @Inject
  public StandardService(Standards resources) {
    super(resources, ErrorReason.STANDARD_NOT_FOUND);
  }

  @Override
  protected String title(StandardId id) {
    return "standard " + id.value();
  }
}
