package org.cascade.application.section;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.SectionId;

/** Sections as callers see and change them. */
public final class SectionService extends ResourceService<SectionId, Section, SectionFilter>
    implements ManageSections {
  @Inject
  public SectionService(Sections resources) {
    super(resources, ErrorReason.SECTION_NOT_FOUND);
  }

  @Override
  protected String title(SectionId id) {
    return "section " + id.value();
  }
}
