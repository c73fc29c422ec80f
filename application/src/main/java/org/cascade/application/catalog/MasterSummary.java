package org.cascade.application.catalog;

import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.MasterId;

/**
 * A course master in a list.
 *
 * @param linkedCourses how many courses of all years are linked to it
 */
public record MasterSummary(
    MasterId id,
    CatalogId catalog,
    String number,
    String name,
    boolean active,
    long linkedCourses) {}
