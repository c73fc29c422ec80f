package org.cascade.server.edfi.imported;

/**
 * One thing to create. Records name each other by the keys of their source and come in an order in
 * which every reference points backwards.
 */
public sealed interface ImportRecord
    permits ImportedCatalog,
        ImportedSchool,
        ImportedMaster,
        ImportedCalendar,
        ImportedTerm,
        ImportedStandard,
        ImportedMasterStandard,
        ImportedCourse,
        ImportedSection,
        ImportedAssignment,
        ImportedScore {

  Origin origin();
}
