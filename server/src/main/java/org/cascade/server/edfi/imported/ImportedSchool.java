package org.cascade.server.edfi.imported;

/** A school and the catalog it uses. */
public record ImportedSchool(Origin origin, String school, String catalog, String name)
    implements ImportRecord {}
