package org.cascade.application.work;

import org.cascade.application.resource.ManageResources;

/** Reads and changes assignments. */
public interface ManageAssignments
    extends ManageResources<AssignmentId, Assignment, AssignmentFilter> {}
