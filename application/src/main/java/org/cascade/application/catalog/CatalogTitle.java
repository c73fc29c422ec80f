package org.cascade.application.catalog;

/** What is changed of a catalog by itself; {@link SetCatalogLocks} sets its locks. */
public record CatalogTitle(String name) {}
