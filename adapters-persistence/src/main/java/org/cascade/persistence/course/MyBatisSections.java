package org.cascade.persistence.course;

import jakarta.inject.Inject;
import org.cascade.application.section.Section;
import org.cascade.application.section.SectionFilter;
import org.cascade.application.section.Sections;
import org.cascade.domain.district.SectionId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Sections in MySQL. */
public final class MyBatisSections extends MyBatisResources<SectionId, Section, SectionFilter>
    implements Sections {
  @Inject
  public MyBatisSections(Transactions transactions) {
    super(transactions, new SectionTable());
  }
}
