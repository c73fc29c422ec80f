package org.cascade.application.school;

import org.cascade.application.resource.Resources;

/** Outbound: school years. */
public interface SchoolYears extends Resources<Integer, SchoolYear, SchoolYearFilter> {}
