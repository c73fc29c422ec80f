package org.cascade.persistence.work;

import jakarta.inject.Inject;
import org.cascade.application.work.Assignment;
import org.cascade.application.work.AssignmentFilter;
import org.cascade.application.work.AssignmentId;
import org.cascade.application.work.Assignments;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Assignments in MySQL. */
public final class MyBatisAssignments
    extends MyBatisResources<AssignmentId, Assignment, AssignmentFilter> implements Assignments {
  @Inject
  public MyBatisAssignments(Transactions transactions) {
    super(transactions, new AssignmentTable());
  }
}
