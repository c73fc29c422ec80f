package org.cascade.application.school;

import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.SchoolId;

/** Reads and changes schools. */
public interface ManageSchools extends ManageResources<SchoolId, School, SchoolFilter> {}
