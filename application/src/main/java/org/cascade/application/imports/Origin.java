package org.cascade.application.imports;

/**
 * Where a record stands in its source.
 *
 * @param file empty where there is none
 * @param line counted from 1; 0: the file as a whole
 */
public record Origin(String file, long line) {}
