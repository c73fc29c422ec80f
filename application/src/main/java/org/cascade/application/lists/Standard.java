package org.cascade.application.lists;

import org.jspecify.annotations.Nullable;

/**
 * A standard of the standards bank.
 *
 * @param group the id of the entry of {@link DistrictList#STANDARD_GROUPS} that it belongs to
 * @param description empty: none
 */
public record Standard(String name, @Nullable Long group, String description, boolean archived) {}
