package org.cascade.application.lists;

import java.util.Optional;
import org.cascade.domain.district.NameKey;

/** Chooses entries of one list. */
public record EntryFilter(DistrictList list, Optional<NameKey> name) {}
