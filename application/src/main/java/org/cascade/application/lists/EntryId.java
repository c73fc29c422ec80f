package org.cascade.application.lists;

/** An entry of a list: ids are of the list, positive, given once and never used again. */
public record EntryId(DistrictList list, long value) {}
