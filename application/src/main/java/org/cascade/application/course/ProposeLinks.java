package org.cascade.application.course;

import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CourseId;

/** Finds masters for courses that are linked to none. */
public interface ProposeLinks {
  /** In order of the courses, after the given one. */
  List<LinkProposal> proposals(ProposalFilter filter, Optional<CourseId> after, int limit);
}
