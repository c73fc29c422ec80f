package org.cascade.application.testing;

class InMemorySectionLegTest extends SectionLegContract {
  private final InMemoryDistrict district = new InMemoryDistrict();

  @Override
  protected Ports ports() {
    return district.ports();
  }

  @Override
  protected WorldStore worlds() {
    return district;
  }
}
