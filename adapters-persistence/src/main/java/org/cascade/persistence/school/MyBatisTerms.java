package org.cascade.persistence.school;

import jakarta.inject.Inject;
import org.cascade.application.school.Term;
import org.cascade.application.school.TermFilter;
import org.cascade.application.school.TermId;
import org.cascade.application.school.Terms;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Terms in MySQL. */
public final class MyBatisTerms extends MyBatisResources<TermId, Term, TermFilter>
    implements Terms {
  @Inject
  public MyBatisTerms(Transactions transactions) {
    super(transactions, new TermTable());
  }
}
