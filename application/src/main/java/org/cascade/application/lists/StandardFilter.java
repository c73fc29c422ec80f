package org.cascade.application.lists;

import java.util.Optional;
import org.cascade.domain.district.NameKey;

/** Chooses standards. */
public record StandardFilter(
    Optional<Long> group, Optional<Boolean> archived, Optional<NameKey> name) {}
