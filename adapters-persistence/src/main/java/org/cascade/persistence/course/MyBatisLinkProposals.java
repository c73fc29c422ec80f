package org.cascade.persistence.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cascade.application.course.LinkProposal;
import org.cascade.application.course.LinkProposals;
import org.cascade.application.course.ProposalFilter;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.course.LinkProposalMapper.ProposalQuery;
import org.cascade.persistence.course.LinkProposalMapper.ProposalRow;
import org.cascade.persistence.database.Transactions;

/** Courses that could be linked, in MySQL. */
public final class MyBatisLinkProposals implements LinkProposals {
  private final Transactions transactions;

  @Inject
  public MyBatisLinkProposals(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<LinkProposal> proposals(ProposalFilter filter, Optional<CourseId> after, int limit) {
    ProposalQuery query =
        new ProposalQuery(
            filter.catalog().map(CatalogId::value).orElse(null),
            filter.calendar().map(CalendarId::value).orElse(null),
            filter.year().orElse(null),
            after.map(CourseId::value).orElse(0L),
            limit);
    return transactions.inOne(
        session ->
            session.getMapper(LinkProposalMapper.class).proposals(query).stream()
                .map(MyBatisLinkProposals::proposal)
                .toList());
  }

  private static LinkProposal proposal(ProposalRow row) {
    return new LinkProposal(
        new CourseId(row.courseId()),
        new MasterId(row.masterId()),
        row.school(),
        row.calendar(),
        row.number(),
        row.courseName(),
        row.masterName());
  }
}
