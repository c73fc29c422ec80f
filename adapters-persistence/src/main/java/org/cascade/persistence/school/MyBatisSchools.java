package org.cascade.persistence.school;

import jakarta.inject.Inject;
import org.cascade.application.school.School;
import org.cascade.application.school.SchoolFilter;
import org.cascade.application.school.Schools;
import org.cascade.domain.district.SchoolId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Schools in MySQL. */
public final class MyBatisSchools extends MyBatisResources<SchoolId, School, SchoolFilter>
    implements Schools {
  @Inject
  public MyBatisSchools(Transactions transactions) {
    super(transactions, new SchoolTable());
  }
}
