package org.cascade.domain.push;

import org.cascade.domain.district.DataType;

/** A setup record of one course. */
public record RecordRef(DataType type, long row) {}
