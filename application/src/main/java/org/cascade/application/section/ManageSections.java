package org.cascade.application.section;

import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.SectionId;

/** Reads and changes sections. */
public interface ManageSections extends ManageResources<SectionId, Section, SectionFilter> {}
