package org.cascade.application.testing;

import org.cascade.application.course.AlignedWork;

class InMemoryAlignedWorkTest extends AlignedWorkContract {
  private final InMemoryDistrict district = new InMemoryDistrict();

  @Override
  protected Ports ports() {
    return district.ports();
  }

  @Override
  protected AlignedWork work() {
    return district.alignedWork();
  }

  @Override
  protected WorldStore worlds() {
    return district;
  }
}
