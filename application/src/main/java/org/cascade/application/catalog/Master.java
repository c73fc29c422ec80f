package org.cascade.application.catalog;

import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseInfo;

/**
 * A course master, its setup apart.
 *
 * @param linkedCourses courses of all years that are linked to it; nobody sets them here
 */
public record Master(CatalogId catalog, CourseInfo info, long linkedCourses) {}
