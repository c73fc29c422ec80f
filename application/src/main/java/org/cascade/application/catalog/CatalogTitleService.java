package org.cascade.application.catalog;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;
import org.cascade.domain.district.CatalogId;

/** The catalogs, their locks apart as callers see and change them. */
public final class CatalogTitleService
    extends ResourceService<CatalogId, CatalogTitle, CatalogFilter> implements ManageCatalogTitles {
  @Inject
  public CatalogTitleService(CatalogTitles resources) {
    super(resources, ErrorReason.CATALOG_NOT_FOUND);
  }

  @Override
  protected String title(CatalogId id) {
    return "catalog " + id.value();
  }
}
