package org.cascade.application.work;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** Assignments as callers see and change them. */
public final class AssignmentService
    extends ResourceService<AssignmentId, Assignment, AssignmentFilter>
    implements ManageAssignments {
  @Inject
  public AssignmentService(Assignments resources) {
    super(resources, ErrorReason.ASSIGNMENT_NOT_FOUND);
  }

  @Override
  protected String title(AssignmentId id) {
    return "assignment " + id.value();
  }
}
