package org.cascade.application.catalog;

/** Chooses all catalogs. */
public record CatalogFilter() {}
