package org.cascade.application.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CourseId;

/** Lists what could be linked; linking is a call of its own. */
public final class ProposeLinksService implements ProposeLinks {
  private final LinkProposals proposals;

  @Inject
  public ProposeLinksService(LinkProposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<LinkProposal> proposals(ProposalFilter filter, Optional<CourseId> after, int limit) {
    return proposals.proposals(filter, after, limit);
  }
}
