package org.cascade.application.work;

import org.cascade.application.resource.Resources;

/** Outbound: assignments. */
public interface Assignments extends Resources<AssignmentId, Assignment, AssignmentFilter> {}
