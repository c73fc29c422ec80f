package org.cascade.persistence.resource;

import org.jspecify.annotations.Nullable;

/**
 * A thing that somebody wants to keep.
 *
 * @param index among those of the request
 * @param id absent if it is to be made
 */
public record Candidate<I, T>(int index, @Nullable I id, T value) {}
