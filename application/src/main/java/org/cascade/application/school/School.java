package org.cascade.application.school;

import org.cascade.domain.district.CatalogId;
import org.jspecify.annotations.Nullable;

/**
 * A school.
 *
 * @param catalog that it uses
 */
public record School(String name, @Nullable CatalogId catalog) {}
