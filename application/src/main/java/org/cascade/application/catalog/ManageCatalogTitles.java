package org.cascade.application.catalog;

import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.CatalogId;

/** Reads and changes catalogs, their locks apart. */
public interface ManageCatalogTitles
    extends ManageResources<CatalogId, CatalogTitle, CatalogFilter> {}
