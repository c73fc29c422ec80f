package org.cascade.application.section;

import org.cascade.application.resource.Resources;
import org.cascade.domain.district.SectionId;

/** Outbound: sections. */
public interface Sections extends Resources<SectionId, Section, SectionFilter> {}
