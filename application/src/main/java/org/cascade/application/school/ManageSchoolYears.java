package org.cascade.application.school;

import org.cascade.application.resource.ManageResources;

/** Reads and changes school years. */
public interface ManageSchoolYears extends ManageResources<Integer, SchoolYear, SchoolYearFilter> {}
