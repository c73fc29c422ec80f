package org.cascade.application.imports;

/**
 * A field that is not as the source has it.
 *
 * @param here what is there and stays; empty where it is blank
 * @param source what the source has
 */
public record FieldDifference(ImportField field, String here, String source) {}
