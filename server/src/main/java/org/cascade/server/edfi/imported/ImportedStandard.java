package org.cascade.server.edfi.imported;

import org.jspecify.annotations.Nullable;

/**
 * A standard of the bank.
 *
 * @param standard its identifier, unique by key
 * @param courseTitle the course it was written for
 */
public record ImportedStandard(
    Origin origin, String standard, @Nullable String description, @Nullable String courseTitle)
    implements ImportRecord {}
