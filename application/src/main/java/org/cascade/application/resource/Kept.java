package org.cascade.application.resource;

/**
 * A thing as it is kept.
 *
 * @param version another one after every change: a number that rises, or a digest
 */
public record Kept<I, T>(I id, T value, String version) {}
