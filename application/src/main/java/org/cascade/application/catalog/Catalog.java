package org.cascade.application.catalog;

import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;

/**
 * A course catalog.
 *
 * @param version rises with every change, of its locks too
 */
public record Catalog(CatalogId id, String name, int version, CatalogLocks locks) {}
