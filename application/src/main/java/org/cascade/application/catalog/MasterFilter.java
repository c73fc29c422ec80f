package org.cascade.application.catalog;

import java.util.Optional;
import org.cascade.domain.district.CatalogId;

/** Chooses masters of one catalog. */
public record MasterFilter(CatalogId catalog, Optional<String> number) {}
