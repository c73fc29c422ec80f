package org.cascade.application.setup;

import java.util.Optional;
import org.cascade.domain.district.DataType;

/** Chooses records of one owner. */
public record SetupFilter(SetupOwner owner, Optional<DataType> type) {}
