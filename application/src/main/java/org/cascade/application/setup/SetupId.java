package org.cascade.application.setup;

import org.cascade.domain.district.DataType;

/**
 * A setup record.
 *
 * @param row of a task, standard or assessment the entry of its list, of others an id of its own
 */
public record SetupId(SetupOwner owner, DataType type, long row) {}
