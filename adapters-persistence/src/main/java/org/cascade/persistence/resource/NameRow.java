package org.cascade.persistence.resource;

/** Who has a name. */
public record NameRow(long id, String nameKey) {}
