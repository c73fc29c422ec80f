package org.cascade.application.school;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.SchoolId;

/** The schools as callers see and change them. */
public final class SchoolService extends ResourceService<SchoolId, School, SchoolFilter>
    implements ManageSchools {
  @Inject
  public SchoolService(Schools resources) {
    super(resources, ErrorReason.SCHOOL_NOT_FOUND);
  }

  @Override
  protected String title(SchoolId id) {
    return "school " + id.value();
  }
}
