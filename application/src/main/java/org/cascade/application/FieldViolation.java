package org.cascade.application;

/**
 * A field of a request and what would be right for it.
 *
 * @param field the path in the words of the API, such as {@code calendars[1]}
 */
public record FieldViolation(String field, String description) {}
