package org.cascade.application.school;

/**
 * A school year of the district.
 *
 * @param endsIn the year in which it ends, which identifies it; 1900 to 2200
 */
public record SchoolYear(int endsIn, String name) {}
