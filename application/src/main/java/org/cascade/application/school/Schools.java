package org.cascade.application.school;

import org.cascade.application.resource.Resources;
import org.cascade.domain.district.SchoolId;

/** Outbound: schools. */
public interface Schools extends Resources<SchoolId, School, SchoolFilter> {}
