package org.cascade.server.edfi.imported;

/**
 * The catalog of a district.
 *
 * @param catalog the id of the local education agency
 */
public record ImportedCatalog(Origin origin, String catalog, String name) implements ImportRecord {}
