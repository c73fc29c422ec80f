package org.cascade.application.course;

import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CourseId;

/** Outbound: courses without a master whose number one has. */
public interface LinkProposals {
  /** In order of the courses, after the given one. */
  List<LinkProposal> proposals(ProposalFilter filter, Optional<CourseId> after, int limit);
}
