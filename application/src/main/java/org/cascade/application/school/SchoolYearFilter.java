package org.cascade.application.school;

/** Chooses all school years. */
public record SchoolYearFilter() {}
