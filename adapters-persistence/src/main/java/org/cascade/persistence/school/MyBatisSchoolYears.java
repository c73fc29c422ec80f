package org.cascade.persistence.school;

import jakarta.inject.Inject;
import org.cascade.application.school.SchoolYear;
import org.cascade.application.school.SchoolYearFilter;
import org.cascade.application.school.SchoolYears;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** School years in MySQL. */
public final class MyBatisSchoolYears
    extends MyBatisResources<Integer, SchoolYear, SchoolYearFilter> implements SchoolYears {
  @Inject
  public MyBatisSchoolYears(Transactions transactions) {
    super(transactions, new SchoolYearTable());
  }
}
