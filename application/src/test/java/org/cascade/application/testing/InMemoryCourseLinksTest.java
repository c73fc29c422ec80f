package org.cascade.application.testing;

import org.cascade.application.course.CourseLinks;

class InMemoryCourseLinksTest extends CourseLinksContract {
  private final InMemoryDistrict district = new InMemoryDistrict();

  @Override
  protected Ports ports() {
    return district.ports();
  }

  @Override
  protected CourseLinks links() {
    return district.courseLinks();
  }

  @Override
  protected WorldStore worlds() {
    return district;
  }
}
