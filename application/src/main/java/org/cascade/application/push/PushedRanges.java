package org.cascade.application.push;

/**
 * How much of what was taken at once was pushed.
 *
 * @param ranges so many from the first; the others were put back
 * @param rows that were planned for them, courses and their setup records; those of courses that
 *     were found in step do not count
 */
public record PushedRanges(int ranges, long rows) {}
