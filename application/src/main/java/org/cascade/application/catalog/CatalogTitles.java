package org.cascade.application.catalog;

import org.cascade.application.resource.Resources;
import org.cascade.domain.district.CatalogId;

/** Outbound: catalogs, their locks apart. */
public interface CatalogTitles extends Resources<CatalogId, CatalogTitle, CatalogFilter> {}
