package org.cascade.domain.push;

import org.cascade.domain.district.DataType;

/** A setup record of one course or of one of its sections. */
public record RecordRef(Owner owner, DataType type, long row) {}
