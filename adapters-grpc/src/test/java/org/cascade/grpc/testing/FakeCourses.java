package org.cascade.grpc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.LinkProposal;
import org.cascade.application.course.ProposalFilter;
import org.cascade.application.course.ProposeLinks;
import org.cascade.application.course.RealignWork;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/** Links and work that stay as they are; it remembers what it was asked. */
public final class FakeCourses implements LinkCourse, ProposeLinks, RealignWork {
  public final FakeManagedCourses courses = new FakeManagedCourses();
  public final List<String> asked = new ArrayList<>();
  public final List<Realignment> realigned = new ArrayList<>();
  public Optional<CascadeException> refusal = Optional.empty();

  @Override
  public void link(CourseId course, MasterId master) {
    refuse();
    asked.add("link " + course.value() + " to " + master.value());
  }

  @Override
  public void unlink(CourseId course, Optional<String> version) {
    refuse();
    asked.add("unlink " + course.value() + version.map(" of "::concat).orElse(""));
  }

  @Override
  public Realigned realign(Realignment realignment) {
    refuse();
    asked.add("realign " + realignment.course().value());
    realigned.add(realignment);
    return new Realigned(5, 4, 3);
  }

  @Override
  public List<LinkProposal> proposals(ProposalFilter filter, Optional<CourseId> after, int limit) {
    asked.add("proposals " + filter);
    return List.of();
  }

  private void refuse() {
    refusal.ifPresent(
        failure -> {
          throw failure;
        });
  }
}
