package org.cascade.application.school;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** The school years as callers see and change them. */
public final class SchoolYearService extends ResourceService<Integer, SchoolYear, SchoolYearFilter>
    implements ManageSchoolYears {
  @Inject
  public SchoolYearService(SchoolYears resources) {
    super(resources, ErrorReason.SCHOOL_YEAR_NOT_FOUND);
  }

  @Override
  protected String title(Integer id) {
    return "school year " + id;
  }
}
