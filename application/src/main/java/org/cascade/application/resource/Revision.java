package org.cascade.application.resource;

/**
 * Who changes a thing.
 *
 * @param version of the thing that the caller has read
 */
public record Revision(String caller, String version) {}
