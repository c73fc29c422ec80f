package org.cascade.application.school;

import java.util.Optional;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.NameKey;

/** Chooses schools. */
public record SchoolFilter(Optional<CatalogId> catalog, Optional<NameKey> name) {}
