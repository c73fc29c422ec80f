package org.cascade.persistence.resource;

/**
 * How often something is referred to.
 *
 * @param what refers to it, in words
 * @param uses at most 1,000
 */
public record UseRow(String what, long uses) {}
