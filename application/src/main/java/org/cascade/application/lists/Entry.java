package org.cascade.application.lists;

/** An entry of a district list. */
public record Entry(DistrictList list, String name) {}
