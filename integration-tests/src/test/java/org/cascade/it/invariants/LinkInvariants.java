package org.cascade.it.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The links of records below, and what pushes left with them (domain.md §3). */
final class LinkInvariants {
  private final List<Invariant> found = new ArrayList<>();

  private LinkInvariants() {}

  static Stream<Invariant> all() {
    LinkInvariants invariants = new LinkInvariants();
    for (SetupTables type : SetupTables.values()) {
      invariants.addOfCourse(type);
      invariants.addOfSection(type);
      type.below().forEach(invariants::addResidualMark);
    }
    return invariants.found.stream();
  }

  private void add(String sentence, String table, String sql) {
    found.add(new Query(sentence, table, sql));
  }

  private void addOfCourse(SetupTables type) {
    addUnique(type, type.course(), "course_id");
    add(
        "A course without a master is not linked, nor are its records",
        type.course(),
        """
        SELECT r.course_id, r.source_id FROM %s r JOIN course c ON c.id = r.course_id
        WHERE c.master_id IS NULL AND r.source_id IS NOT NULL
        """
            .formatted(type.course()));
    add(
        "A link names a record of the master that the course is linked to, as long as there is one",
        type.course(),
        """
        SELECT r.course_id, r.source_id FROM %s r JOIN course c ON c.id = r.course_id
        JOIN %s a ON a.id = r.source_id WHERE a.master_id <> c.master_id
        """
            .formatted(type.course(), type.master()));
    add(
        "RELINKED removes the residual mark: what is LINKED has none",
        type.course(),
        """
        SELECT r.course_id, r.residual_since FROM %s r JOIN %s a ON a.id = r.source_id
        WHERE r.residual_since IS NOT NULL AND r.content_hash = r.pushed_hash
        """
            .formatted(type.course(), type.master()));
  }

  /** Of categories a key of the table sees to it. A negative link names nothing. */
  private void addUnique(SetupTables type, String table, String owner) {
    if (type != SetupTables.CATEGORIES) {
      add(
          "A link is unique within its owner",
          table,
          """
          SELECT %1$s, source_id, COUNT(*) FROM %2$s WHERE source_id > 0
          GROUP BY %1$s, source_id HAVING COUNT(*) > 1
          """
              .formatted(owner, table));
    }
  }

  private void addOfSection(SetupTables type) {
    if (type.isInSections()) {
      addUnique(type, type.section(), "section_id");
      add(
          "A link at a section names a record of its own course, as long as there is one",
          type.section(),
          """
          SELECT r.section_id, r.source_id FROM %s r JOIN %s a ON a.id = r.source_id
          WHERE a.course_id <> r.course_id
          """
              .formatted(type.section(), type.course()));
    }
  }

  private void addResidualMark(String table) {
    add(
        "A residual mark says since which push",
        table,
        """
        SELECT r.course_id, r.residual_since FROM %s r
        WHERE r.residual_since IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM push_job j WHERE j.id = r.residual_since)
        """
            .formatted(table));
  }
}
